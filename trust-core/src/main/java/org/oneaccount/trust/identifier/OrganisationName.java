// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** An organisation's registered name. Canonical: half-width letters and brackets, trimmed, inner spaces collapsed, none between Chinese characters. */
public record OrganisationName(String value) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACE_BESIDE_HAN =
            Pattern.compile("(?<=\\p{IsHan})\\s+(?=[\\p{IsHan}(])|(?<=\\))\\s+(?=\\p{IsHan})");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PARTNERSHIP = Pattern.compile("(普通|有限)合伙\\)?$");

    public OrganisationName {
        requireNonNull(value, "value");
        if (!value.equals(canonical(value)) || !hasForm(value)) {
            throw new IllegalArgumentException("not an organisation's name in canonical form");
        }
    }

    /** What was typed, normalised; empty when it cannot be a name. */
    public static Optional<OrganisationName> parse(String typed) {
        String name = canonical(typed);
        return hasForm(name) ? Optional.of(new OrganisationName(name)) : Optional.empty();
    }

    /** A partnership has to say so in its name (合伙企业法 Art. 15, 56, 62), and does at its end. */
    public boolean isPartnership() {
        return PARTNERSHIP.matcher(value).find();
    }

    /** For people: {@code 测试**}. Two letters say little more than where the business is. */
    public String masked() {
        int shown = Math.min(2, value.codePointCount(0, value.length()) - 1);
        return value.substring(0, value.offsetByCodePoints(0, shown)) + "**";
    }

    /** Hides the name: that of an individual business is often its owner's. */
    @Override
    public String toString() {
        return "OrganisationName";
    }

    private static boolean hasForm(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && LETTER.matcher(name).find()
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static String canonical(String typed) {
        String name = Normalizer.normalize(TypedText.halfWidth(typed), Normalizer.Form.NFKC);
        name = SPACE_BESIDE_HAN.matcher(name).replaceAll("");
        return SPACES.matcher(name).replaceAll(" ").strip();
    }
}
