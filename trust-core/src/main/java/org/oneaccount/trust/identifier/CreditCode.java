// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code (GB 32100). Canonical: upper case, 18 characters of its 31-letter alphabet.
 *
 * <p>The constructor asks for the form alone: a few codes were handed out with wrong check digits, and the register, which
 * is the authority, confirms them. What somebody typed must pass both checks.
 */
public record CreditCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Where the {@link OrganisationCode} inside begins and ends. */
    private static final int ORGANISATION_START = 8;

    private static final int ORGANISATION_END = 17;

    public CreditCode {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a credit code in canonical form");
        }
    }

    /** What was typed, normalised; empty when it has not the form or one of the two check digits is wrong. */
    public static Optional<CreditCode> parse(String typed) {
        return ofForm(typed).filter(CreditCode::isChecked);
    }

    /**
     * What was typed, normalised, whatever its check digits say: a few codes were handed out with wrong ones, and only the
     * register can tell them from a slip. Empty when it has not the form.
     */
    public static Optional<CreditCode> ofForm(String typed) {
        String code = TypedText.number(typed);
        return FORM.matcher(code).matches() ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    /** Whether both check digits are right. */
    public boolean isChecked() {
        return OrganisationCode.isChecked(value.substring(ORGANISATION_START, ORGANISATION_END))
                && value.charAt(ORGANISATION_END) == check(value);
    }

    /** Who stands at the head of such an organisation, by the code's first two characters (GB 32100 table 1); {@link OrganisationHead#of} knows more. */
    public OrganisationHead head() {
        return OrganisationHead.ofCode(value);
    }

    /** For people: {@code 9135**********0Y43}. */
    public String masked() {
        return Mask.ends(value);
    }

    /** An individual business is a person; its code belongs in no log. */
    @Override
    public String toString() {
        return masked();
    }

    /** GB 32100: a sum divisible by 31 gives {@code 0}, not 31. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
