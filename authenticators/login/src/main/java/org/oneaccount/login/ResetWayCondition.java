// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether the holder chose the way that this subflow serves. Answers for an account that does not exist as well. */
final class ResetWayCondition implements ConditionalAuthenticator {

    /** Setting: {@code sms} or {@code email}. */
    static final String WAY = "reset.way";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        Optional<ResetWay> chosen = new ResetNotes(context.getAuthenticationSession()).way();
        return chosen.equals(Optional.of(served(context.getAuthenticatorConfig())));
    }

    private static ResetWay served(AuthenticatorConfigModel config) {
        String value = Optional.ofNullable(config)
                .map(AuthenticatorConfigModel::getConfig)
                .map((Map<String, String> settings) -> settings.get(WAY))
                .orElse("");
        return ResetWay.parse(value)
                .orElseThrow(
                        () -> new IllegalArgumentException(WAY + " is '" + value + "', but must be 'sms' or 'email'"));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // A condition has no page.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing to set up.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
