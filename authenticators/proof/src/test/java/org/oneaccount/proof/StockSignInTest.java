// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.events.Details;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.StrengthKind;

class StockSignInTest {

    private final Map<String, String> authNotes = new HashMap<>();
    private final Map<String, String> sessionNotes = new HashMap<>();
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
    void aProviderIsOneKind() {
        comesFromProvider();

        noteStrength();

        assertThat(SessionStrength.provenIn(login)).containsExactly(StrengthKind.BROKER);
    }

    @Test
    void aProviderThatWasLinkedByThePasswordIsNoSecondKind() {
        linksAnAccountOfTheProvider();
        authNotes.put(AuthenticationManager.PASSWORD_VALIDATED, "true");

        noteStrength();
        noteStrength();

        assertThat(SessionStrength.provenIn(login)).containsExactly(StrengthKind.PASSWORD);
    }

    @Test
    void aProviderThatWasLinkedByWhatIsNoKindIsTheOne() {
        linksAnAccountOfTheProvider();

        noteStrength();

        assertThat(SessionStrength.provenIn(login)).containsExactly(StrengthKind.BROKER);
    }

    @Test
    void anAccountThatTheProviderMadeIsNotLinked() {
        linksAnAccountOfTheProvider();
        authNotes.put(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER, "true");
        SessionStrength.add(login, StrengthKind.SMS);

        noteStrength();

        assertThat(SessionStrength.provenIn(login)).containsExactlyInAnyOrder(StrengthKind.SMS, StrengthKind.BROKER);
    }

    private void comesFromProvider() {
        sessionNotes.put(Details.IDENTITY_PROVIDER, "partner");
    }

    private void linksAnAccountOfTheProvider() {
        comesFromProvider();
        authNotes.put(AbstractIdpAuthenticator.FIRST_BROKER_LOGIN_SUCCESS, "partner");
    }

    private void noteStrength() {
        new StockSignIn(login, user).noteStrength();
    }
}
