// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** {@code trust-reset-identity}: the step of the reset flow between the way and the new password. */
public final class ResetIdentityFactory implements ResetStepFactory {

    static final String ID = "trust-reset-identity";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ResetIdentity();
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: name and document number";
    }

    @Override
    public String getHelpText() {
        return "Asks an account with a proven name for that name and a document number. Other accounts pass.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(
                ResetIdentity.ATTEMPTS.property("Attempts per hour", "Wrong answers for one account within an hour."));
    }
}
