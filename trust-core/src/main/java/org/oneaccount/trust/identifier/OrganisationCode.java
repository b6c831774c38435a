// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * An organisation code (GB 11714), which stands alone in older papers and inside every {@link CreditCode}. Nine characters; the
 * constructor asks for the form alone, for the reason given there.
 */
public record OrganisationCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        requireNonNull(value, "value");
        if (!isOfForm(value)) {
            throw new IllegalArgumentException("not an organisation code in canonical form");
        }
    }

    public static boolean isOfForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether the check digit is right. */
    public boolean isChecked() {
        return isChecked(value);
    }

    /**
     * The alphabet is one of its own: A is 10, Z is 35. A remainder of 10 is written {@code X}, 11 is written {@code 0}.
     *
     * @param code nine characters
     */
    static boolean isChecked(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        return code.charAt(WEIGHTS.length) == "0123456789X0".charAt(11 - sum % 11);
    }

    /** An individual business is a person; its code belongs in no log. */
    @Override
    public String toString() {
        return Mask.ends(value);
    }
}
