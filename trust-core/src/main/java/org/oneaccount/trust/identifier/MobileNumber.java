// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mainland mobile number. Canonical: E.164, {@code +8613800000001}.
 *
 * <p>Operators' prefixes are not listed: new ones are opened, and a number keeps its prefix when it changes operator.
 */
public record MobileNumber(String e164) {

    private static final String COUNTRY = "+86";
    private static final Pattern CANONICAL = Pattern.compile("\\+861[3-9]\\d{9}");
    private static final Pattern TYPED = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");

    public MobileNumber {
        requireNonNull(e164, "e164");
        if (!CANONICAL.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a mainland mobile number in canonical form");
        }
    }

    /** What was typed, with or without {@code +86}, {@code 0086}, spaces, hyphens, full-width digits; empty when it is no mainland mobile. */
    public static Optional<MobileNumber> parse(String typed) {
        Matcher matcher = TYPED.matcher(TypedText.phone(typed));
        return matcher.matches() ? Optional.of(new MobileNumber(COUNTRY + matcher.group(1))) : Optional.empty();
    }

    /** The eleven digits that mainland services expect. */
    public String national() {
        return e164.substring(COUNTRY.length());
    }

    /** For people: {@code 138****0001}. */
    public String masked() {
        return Mask.keep(national(), 3, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
