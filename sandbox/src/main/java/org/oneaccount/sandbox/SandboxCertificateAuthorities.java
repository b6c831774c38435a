// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.certificate.CaCertificate;
import org.oneaccount.registry.certificate.CertificateAuthorities;
import org.oneaccount.registry.certificate.RevocationPlan;
import org.oneaccount.registry.certificate.TrustedCa;
import org.oneaccount.registry.certificate.TrustedCas;

/** The sandbox's three authorities, trusted wherever the sandbox may work. Their keys are made when somebody first asks. */
final class SandboxCertificateAuthorities implements CertificateAuthorities {

    private final KeycloakSession session;
    private final SandboxSettings settings;

    SandboxCertificateAuthorities(KeycloakSession session, SandboxSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public TrustedCas trusted() {
        if (!settings.mayWork()) {
            return TrustedCas.NONE;
        }
        return new TrustedCas(Stream.of(SandboxCa.values()).map(this::trusted).toList());
    }

    @Override
    public boolean isAny() {
        return settings.mayWork();
    }

    private TrustedCa trusted(SandboxCa ca) {
        URI base = new SandboxAddress(session, session.getContext().getRealm()).page();
        return new TrustedCa(
                "sandbox-" + ca.id(),
                SandboxSource.CA.source(),
                List.of(new CaCertificate(authority(session, ca).parsed())),
                List.of(),
                List.of(ca.place()),
                new RevocationPlan(
                        List.of(URI.create(base + "/ca/" + ca.id() + "/ocsp")),
                        List.of(URI.create(base + "/ca/" + ca.id() + "/crl")),
                        RevocationPlan.WhenSilent.REFUSE),
                ca.amr(),
                TrustedCa.STANDARD_SM2_USER_ID);
    }

    /** The same on all nodes: of two that make it at once, the database lets one. */
    static SandboxKey authority(KeycloakSession session, SandboxCa ca) {
        RealmModel realm = session.getContext().getRealm();
        SandboxState state = new SealedSandboxState(session, realm);
        return state.authority(ca).orElseGet(() -> {
            try {
                KeycloakModelUtils.runJobInTransaction(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        own -> new SealedSandboxState(own, realm).keepAuthority(SandboxIssuing.authority(ca)));
            } catch (RuntimeException e) {
                // Another node was first.
            }
            return state.authority(ca).orElseThrow();
        });
    }

    @Override
    public void close() {}
}
