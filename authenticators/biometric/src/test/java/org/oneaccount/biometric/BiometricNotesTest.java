// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.fake.FakeSeal;

class BiometricNotesTest {

    private static final FaceCheck CHECK = TestChecks.of("c-1", TestChecks.ADULT, Purpose.STRENGTH);

    private final Map<String, String> kept = new HashMap<>();
    private final BiometricNotes notes = new BiometricNotes(login(), new FakeSeal());

    @Test
    void whatWasKeptIsReadAgain() {
        notes.keep(CHECK.withLink(Optional.of("h-1")));

        assertThat(notes.check()).contains(CHECK.withLink(Optional.of("h-1")));
    }

    @Test
    void nothingIsKeptAsItIs() {
        notes.keep(CHECK);

        assertThat(kept.values())
                .singleElement()
                .asString()
                .doesNotContain(TestChecks.ADULT.name().value(), "t-1")
                .doesNotContain(TestChecks.ADULT.document().number());
    }

    @Test
    void whatIsForgottenIsGone() {
        notes.keep(CHECK);

        notes.forget();

        assertThat(kept).isEmpty();
        assertThat(notes.check()).isEmpty();
    }

    @Test
    void aCheckShowsNothingInALog() {
        assertThat(CHECK).hasToString("FaceCheck[STRENGTH]");
    }

    private AuthenticationSessionModel login() {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                AuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getAuthNote" -> kept.get((String) args[0]);
                    case "setAuthNote" -> kept.put((String) args[0], (String) args[1]);
                    case "removeAuthNote" -> kept.remove((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
