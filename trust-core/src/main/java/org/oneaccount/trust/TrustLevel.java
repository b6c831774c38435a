// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One rung of a ladder. Includes the rung below.
 *
 * @param number 1 to 9: its {@code acr} has one digit
 * @param names by language tag: at least {@code zh-CN} and {@code en}
 * @param strength how strongly a session must be signed in to use this level: 1 to 3
 * @param alternatives what this rung adds; any one suffices, the first is the one shown first
 */
public record TrustLevel(int number, Map<String, String> names, int strength, List<Alternative> alternatives) {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    public TrustLevel {
        names = Ordered.copy(names);
        alternatives = List.copyOf(alternatives);
        if (number < 1 || number > 9) {
            throw new IllegalArgumentException("level " + number + " must be 1 to 9");
        }
        if (strength < 1 || strength > 3) {
            throw new IllegalArgumentException("strength " + strength + " must be 1 to 3");
        }
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("level " + number + " can never be reached: it has no alternative");
        }
        for (String language : LANGUAGES) {
            if (names.getOrDefault(language, "").isBlank()) {
                throw new IllegalArgumentException("level " + number + " has no name in " + language);
            }
        }
    }

    /** For people; in English where it has no name in their language. */
    public String nameIn(Locale language) {
        return names.getOrDefault(language.toLanguageTag(), names.get("en"));
    }
}
