// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

class SigningChallengesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private final Set<String> spent = new HashSet<>();
    private final Map<String, String> notes = new HashMap<>();

    @Test
    void oneStandsUntilItIsOver() {
        SigningChallenge first = challenges("tab", "sign-in").standing(NOW);

        assertThat(challenges("tab", "sign-in").standing(NOW.plusSeconds(59)).text())
                .isEqualTo(first.text());
        assertThat(challenges("tab", "sign-in").standing(NOW.plusSeconds(60)).nonce())
                .isNotEqualTo(first.nonce());
    }

    @Test
    void itIsUsedOnce() {
        SigningChallenge standing = challenges("tab", "sign-in").standing(NOW);

        assertThat(challenges("tab", "sign-in").use(standing.nonce(), NOW)).contains(standing);
        assertThat(challenges("tab", "sign-in").use(standing.nonce(), NOW)).isEmpty();
    }

    @Test
    void anAnswerToAnotherPageUsesItUpToo() {
        SigningChallenge standing = challenges("tab", "sign-in").standing(NOW);

        assertThat(challenges("tab", "sign-in").use("", NOW)).isEmpty();
        assertThat(challenges("tab", "sign-in").use(standing.nonce(), NOW)).isEmpty();
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() {
        String nonce = challenges("tab", "sign-in").standing(NOW).nonce();
        Map<String, String> seenByTheOther = new HashMap<>(notes);

        assertThat(challenges("tab", "sign-in").use(nonce, NOW)).isPresent();
        notes.putAll(seenByTheOther);
        assertThat(challenges("tab", "sign-in").use(nonce, NOW)).isEmpty();
    }

    @Test
    void oneOfAnotherPurposeIsAnother() {
        String nonce = challenges("tab", "sign-in").standing(NOW).nonce();

        assertThat(challenges("tab", "bind-certificate").use(nonce, NOW)).isEmpty();
    }

    @Test
    void theTextNamesTabAndClientAndRealm() {
        assertThat(challenges("tab-7", "sign-in").standing(NOW).text())
                .contains("Page: tab-7", "Application: demo-app", "Realm: oneaccount", "Purpose: sign-in");
    }

    private SigningChallenges challenges(String tab, String purpose) {
        return new SigningChallenges(login(tab), singleUse(), purpose, List.of(), Duration.ofSeconds(60));
    }

    private AuthenticationSessionModel login(String tab) {
        RealmModel realm = fake(RealmModel.class, (name, arguments) -> "oneaccount");
        ClientModel client = fake(ClientModel.class, (name, arguments) -> "demo-app");
        return fake(AuthenticationSessionModel.class, (name, arguments) -> switch (name) {
            case "getRealm" -> realm;
            case "getClient" -> client;
            case "getTabId" -> tab;
            case "getAuthNote" -> notes.get(arguments[0]);
            case "setAuthNote" -> notes.put((String) arguments[0], (String) arguments[1]);
            case "removeAuthNote" -> notes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private SingleUseObjectProvider singleUse() {
        return fake(SingleUseObjectProvider.class, (name, arguments) -> spent.add((String) arguments[0]));
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = answer.apply(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : value;
                }));
    }
}
