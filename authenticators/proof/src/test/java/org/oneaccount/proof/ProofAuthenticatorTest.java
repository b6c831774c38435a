// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.StrengthKind;

class ProofAuthenticatorTest {

    private final Map<String, String> authNotes = new HashMap<>();
    private final Map<String, String> sessionNotes = new HashMap<>();
    private String flow = LoginActionsService.AUTHENTICATE_PATH;
    private final UserModel user = Fakes.of(UserModel.class, Map.of("getId", call -> "account-1"));
    private final AuthenticationSessionModel login = Fakes.of(
            AuthenticationSessionModel.class,
            Map.of(
                    "getAuthenticatedUser",
                    call -> user,
                    "getExecutionStatus",
                    call -> Map.of(),
                    "getAuthNote",
                    call -> authNotes.get((String) call[0]),
                    "getUserSessionNotes",
                    call -> sessionNotes,
                    "setUserSessionNote",
                    call -> sessionNotes.put((String) call[0], (String) call[1])));

    @Test
    void whoeverOnlyNamedAnAccountIsNotSignedIn() {
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aPasswordAKindOfOursOrASessionSignsIn() {
        authNotes.put(AuthenticationManager.PASSWORD_VALIDATED, "true");
        assertThat(isSignedIn()).isTrue();

        sessionNotes.clear();
        authNotes.clear();
        SessionStrength.add(login, StrengthKind.SMS);
        assertThat(isSignedIn()).isTrue();

        sessionNotes.clear();
        authNotes.put(AuthenticationManager.SSO_AUTH, "true");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aProviderSignsInWhomItKnowsAndWhomItBringsButNobodyWhoWasThere() {
        flow = LoginActionsService.POST_BROKER_LOGIN_PATH;
        assertThat(isSignedIn()).isTrue();

        flow = LoginActionsService.FIRST_BROKER_LOGIN_PATH;
        assertThat(isSignedIn()).isFalse();
        authNotes.put(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER, "true");
        assertThat(isSignedIn()).isTrue();

        flow = LoginActionsService.AUTHENTICATE_PATH;
        assertThat(isSignedIn()).isFalse();
    }

    private boolean isSignedIn() {
        return ProofAuthenticator.isSignedIn(Fakes.of(
                AuthenticationFlowContext.class,
                Map.of(
                        "getAuthenticationSession",
                        call -> login,
                        "getUser",
                        call -> user,
                        "getFlowPath",
                        call -> flow)));
    }
}
