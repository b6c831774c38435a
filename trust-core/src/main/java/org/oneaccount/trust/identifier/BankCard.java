// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a bank card: 12 to 19 digits (ISO/IEC 7812-1). Only asked about, never kept: what stays is its {@link CardEnding}. */
public record BankCard(String number) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{12,19}");

    public BankCard {
        requireNonNull(number, "number");
        if (!DIGITS.matcher(number).matches()) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /** What was typed, as it is printed: in groups, full-width; empty when it cannot be a card number. */
    public static Optional<BankCard> parse(String typed) {
        String digits = TypedText.phone(typed);
        return DIGITS.matcher(digits).matches() ? Optional.of(new BankCard(digits)) : Optional.empty();
    }

    /**
     * Whether the last digit fits the others (ISO/IEC 7812-1, annex B). A hint at a slip of the finger and no more: there
     * are older cards whose number never fitted, so only the bank can say that a number is wrong.
     */
    public boolean hasCheckDigit() {
        int sum = 0;
        for (int fromRight = 0; fromRight < number.length(); fromRight++) {
            int digit = number.charAt(number.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public CardEnding ending() {
        return new CardEnding(number.substring(number.length() - CardEnding.LENGTH));
    }

    /** Hides the number. */
    @Override
    public String toString() {
        return ending().toString();
    }
}
