// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.TrustRegistryFactory;
import org.oneaccount.registry.certificate.CertificateCheckSettings;
import org.oneaccount.registry.certificate.CertificateRounds;
import org.oneaccount.registry.certificate.TrustedCas;
import org.oneaccount.registry.certificate.TrustedCasFile;
import org.oneaccount.registry.policy.Policies;
import org.oneaccount.registry.policy.PolicyPoll;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.registry.sealing.SealingSettings;
import org.oneaccount.registry.spi.SourceGuards;
import org.oneaccount.registry.spi.SourceSettings;
import org.oneaccount.registry.spi.StandIns;
import org.oneaccount.trust.ShippedPolicy;

/** Wires the registry of one node, and stops a start that could not end well: what needs no database is looked at before there is one. */
public final class JpaTrustRegistryFactory implements TrustRegistryFactory {

    private static final String ID = "default";

    /** Option: the file of the certification authorities that are trusted. */
    private static final String CAS_FILE = "certificate-authorities-file";

    private Clock clock;
    private SourceGuards sourceGuards;
    private OrganisationCheckSettings organisationChecks;
    private TrustedCas trustedCas;
    private CertificateCheckSettings certificateChecks;
    private Sealer sealer;
    private Policies policies;
    private PolicyPoll poll;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope options) {
        clock = KeycloakClock.from(options);
        sourceGuards = new SourceGuards(SourceSettings.from(options));
        organisationChecks = OrganisationCheckSettings.from(options);
        certificateChecks = CertificateCheckSettings.from(options);
        InstalledModules.of(getClass().getClassLoader()).requireOneVersion();
        trustedCas = Optional.ofNullable(options.get(CAS_FILE))
                .map(Path::of)
                .map(TrustedCasFile::read)
                .orElse(TrustedCas.NONE);
        sealer = SealingSettings.from(options).open();
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        policies = new Policies(sessions, ShippedPolicy.believing(StandIns.installed(sessions)));
        poll = new PolicyPoll(policies);
        sessions.register(this::on);
    }

    private void on(ProviderEvent event) {
        if (event instanceof PostMigrationEvent ready) {
            start(ready.getFactory());
        } else if (event instanceof UserModel.UserPreRemovedEvent removed) {
            // Always sent, but not when Keycloak removes a user from its own storage alone; that sends the other one.
            new Removal(removed.getKeycloakSession()).of(removed.getUser());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            new Removal(removed.getKeycloakSession()).of(removed.getUser());
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            UnsetSecrets.close(created.getCreatedRealm());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new Removal(removed.getKeycloakSession()).of(removed.getRealm());
        }
    }

    /** What is thrown here stops the start. */
    private void start(KeycloakSessionFactory sessions) {
        new KeyStartup(sessions).check(sealer);
        policies.refresh();
        poll.start();
        Housekeeping.schedule(sessions, sealer);
        OrganisationRounds.schedule(sessions, organisationChecks);
        CertificateRounds.schedule(sessions, certificateChecks);
    }

    @Override
    public TrustRegistry create(KeycloakSession session) {
        return new JpaTrustRegistry(session, sealer, policies);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Policies policies() {
        return policies;
    }

    @Override
    public SourceGuards sourceGuards() {
        return sourceGuards;
    }

    @Override
    public TrustedCas trustedCas() {
        return trustedCas;
    }

    @Override
    public void close() {
        if (poll != null) {
            poll.close();
        }
        if (sourceGuards != null) {
            sourceGuards.close();
        }
    }
}
