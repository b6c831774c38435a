// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** {@code trust-cookie}: Keycloak's cookie step, with an idle time that an application may shorten. */
public final class TrustCookieAuthenticatorFactory extends CookieAuthenticatorFactory {

    static final String ID = "trust-cookie";

    private static final Authenticator COOKIE = new TrustCookieAuthenticator();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return COOKIE;
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: cookie";
    }

    @Override
    public String getHelpText() {
        return "The SSO cookie; a session ends when it lay idle longer than the client attribute"
                + " trust.session.idle-seconds of one of its applications allows.";
    }
}
