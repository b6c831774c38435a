// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.fake.Fakes;

class ResetChooseUserTest {

    private static final Map<String, String> NOTES =
            Map.of(DefaultActionTokenKey.ACTION_TOKEN_USER_ID, "an-account-that-was-removed");

    @Test
    void whoeverComesBackToAnAccountThatWasRemovedBeginsAgain() {
        List<String> done = new ArrayList<>();
        AuthenticationSessionModel login =
                Fakes.of(AuthenticationSessionModel.class, Map.of("getAuthNote", call -> NOTES.get((String) call[0])));
        KeycloakSession session =
                Fakes.of(KeycloakSession.class, Map.of("users", call -> Fakes.of(UserProvider.class, Map.of())));

        new ResetChooseUser()
                .authenticate(Fakes.of(
                        AuthenticationFlowContext.class,
                        Map.of(
                                "getAuthenticationSession",
                                call -> login,
                                "getSession",
                                call -> session,
                                "resetFlow",
                                call -> done.add("again"),
                                "success",
                                call -> done.add("success"))));

        assertThat(done).containsExactly("again");
    }
}
