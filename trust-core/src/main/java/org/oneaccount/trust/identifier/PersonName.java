// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name as on the document. Canonical: trimmed, inner spaces collapsed, one form of the middle dot. */
public record PersonName(String value) {

    private static final int LONGEST = 100;

    /** The dots that keyboards and input methods offer for the one in a name like 买买提·艾力. */
    private static final Pattern MIDDLE_DOT =
            Pattern.compile("\\s*[\\u00B7\\u0387\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF65]\\s*");

    private static final Pattern FULL_STOP_IN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s*[.\\u3002]\\s*(?=\\p{IsHan})");
    private static final Pattern SPACE_IN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Planes 2 and 3 whole: rare names use characters that are younger than this JDK's tables. */
    private static final String LETTER = "[\\p{L}\\x{20000}-\\x{3FFFF}]";

    private static final Pattern FORM = Pattern.compile(LETTER + "(?:" + LETTER + "|[\\p{M}·' .,-])*");

    public PersonName {
        requireNonNull(value, "value");
        if (!value.equals(canonical(value)) || !hasForm(value)) {
            throw new IllegalArgumentException("not a name in canonical form");
        }
    }

    /** What was typed, normalised; empty when it cannot be a name. */
    public static Optional<PersonName> parse(String typed) {
        String name = canonical(typed);
        return hasForm(name) ? Optional.of(new PersonName(name)) : Optional.empty();
    }

    /** For people: {@code 张*}. At most two stars, so that the length says nothing. */
    public String masked() {
        int letters = value.codePointCount(0, value.length());
        if (letters == 1) {
            return "*";
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "*".repeat(Math.min(letters - 1, 2));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean hasForm(String name) {
        return name.length() <= LONGEST && FORM.matcher(name).matches();
    }

    private static String canonical(String typed) {
        String name = Normalizer.normalize(TypedText.halfWidth(typed), Normalizer.Form.NFKC);
        name = MIDDLE_DOT.matcher(name).replaceAll("·");
        name = FULL_STOP_IN_HAN.matcher(name).replaceAll("·");
        name = SPACE_IN_HAN.matcher(name).replaceAll("");
        return SPACES.matcher(name).replaceAll(" ").strip();
    }
}
