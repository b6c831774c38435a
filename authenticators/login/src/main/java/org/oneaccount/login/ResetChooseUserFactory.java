// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** {@code trust-reset-choose-user}: the first step of the reset flow. */
public final class ResetChooseUserFactory implements ResetStepFactory {

    static final String ID = "trust-reset-choose-user";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ResetChooseUser();
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: which account, which way";
    }

    @Override
    public String getHelpText() {
        return "Asks for the account, by any identifier, and for the way: SMS or e-mail.";
    }
}
