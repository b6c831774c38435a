// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** {@code trust-sms-login}: sign-in with a mobile and a code. */
public final class TrustSmsLoginAuthenticatorFactory implements SmsAuthenticatorFactory {

    @Override
    public String getId() {
        return "trust-sms-login";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: sign in by mobile and code";
    }

    @Override
    public String getHelpText() {
        return "Asks for a mobile and for the code that is sent there." + SETTINGS;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new TrustSmsLoginAuthenticator(session);
    }
}
