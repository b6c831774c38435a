// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.FlowStepFactory;
import org.oneaccount.registry.certificate.CertificateCheck;
import org.oneaccount.trust.AccountType;

/** {@code trust-cacert-login}: sign-in by certificate. */
public final class TrustCaCertLoginAuthenticatorFactory implements FlowStepFactory {

    @Override
    public String getId() {
        return "trust-cacert-login";
    }

    /** A person has no certificate here that could be bound. */
    @Override
    public Set<AccountType> accountTypes() {
        return Set.of(AccountType.LEGAL);
    }

    /** Where no authority is trusted, no certificate signs in. */
    @Override
    public boolean isOffered(KeycloakSession session) {
        return CertificateCheck.isPossible(session);
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: sign in by certificate";
    }

    @Override
    public String getHelpText() {
        return "Asks for a signature by a certificate that an account of an organisation proved before. Settings: required action "
                + CaCertSettings.REQUIRED_ACTION + ".";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new TrustCaCertLoginAuthenticator(session);
    }
}
