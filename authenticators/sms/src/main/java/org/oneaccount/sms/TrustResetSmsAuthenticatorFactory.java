// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** {@code trust-reset-sms}: the step of a reset in which the holder reads a code from the proven mobile. */
public final class TrustResetSmsAuthenticatorFactory implements SmsAuthenticatorFactory {

    @Override
    public String getId() {
        return "trust-reset-sms";
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: reset by a code to the mobile";
    }

    @Override
    public String getHelpText() {
        return "Sends a code to the account's proven mobile. Stands after the step that names the account." + SETTINGS;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new TrustResetSmsAuthenticator(session);
    }
}
