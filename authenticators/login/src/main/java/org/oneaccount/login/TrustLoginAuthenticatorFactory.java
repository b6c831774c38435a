// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** {@code trust-login}: Keycloak's password form, for every identifier we know. Its category stays {@code password}, else brute-force protection does not count. */
public final class TrustLoginAuthenticatorFactory extends UsernamePasswordFormFactory {

    static final String ID = "trust-login";

    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.ALTERNATIVE};

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new TrustLoginAuthenticator(session);
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES.clone();
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: password";
    }

    @Override
    public String getHelpText() {
        return "Sign-in with a password by username, e-mail, mobile or ID number.";
    }
}
