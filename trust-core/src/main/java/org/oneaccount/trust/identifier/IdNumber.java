// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that a source can check: citizen ID (GB 11643), residence permit of Hong Kong, Macau and Taiwan residents
 * (81, 82, 83), or foreign permanent resident card. Canonical: upper case.
 *
 * <p>The six digits of the region are not looked up in today's list of counties: people keep the codes of abolished ones.
 */
public record IdNumber(String value) {

    private static final Pattern EIGHTEEN = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("[1-9]\\d{14}");

    /** Foreign permanent resident cards issued before December 2023; valid until they end. */
    private static final Pattern OLD_FOREIGN_CARD = Pattern.compile("[A-Z]{3}\\d{12}");

    /** The first two digits of GB/T 2260, with 81, 82, 83 of the residence permits (State Council 2018 No. 81). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final Set<String> RESIDENCE_PERMITS = Set.of("81", "82", "83");

    /** On the card of 2023 the mark of a foreigner. What follows is no region of GB/T 2260. */
    private static final String FOREIGNER = "9";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** The standard's own example was born in 1880. Nobody with a number was born before this. */
    private static final int FIRST_BIRTH_YEAR = 1800;

    public IdNumber {
        requireNonNull(value, "value");
        if (!isEighteen(value) && !isOldForeignCard(value)) {
            throw new IllegalArgumentException("not an ID number in canonical form");
        }
    }

    /**
     * What was typed, normalised (trimmed, full-width to half-width, {@code x} to {@code X}); empty when it is no such
     * number today. The fifteen digits of the first generation become the eighteen they stand for.
     */
    public static Optional<IdNumber> parse(String typed, LocalDate today) {
        String number = TypedText.number(typed);
        String canonical = FIFTEEN.matcher(number).matches() ? toEighteen(number) : number;
        if (isOldForeignCard(canonical)) {
            return Optional.of(new IdNumber(canonical));
        }
        if (!isEighteen(canonical) || birthDate(canonical).orElseThrow().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new IdNumber(canonical));
    }

    /** Follows from the number itself. */
    public DocumentType type() {
        if (value.startsWith(FOREIGNER) || isOldForeignCard(value)) {
            return DocumentType.FOREIGN_PERMANENT_RESIDENT;
        }
        return RESIDENCE_PERMITS.contains(value.substring(0, 2))
                ? DocumentType.HMT_RESIDENCE_PERMIT
                : DocumentType.RESIDENT_ID;
    }

    /** Empty for foreign cards of the old form: where they hold it is not published. */
    public Optional<LocalDate> birthDate() {
        return isOldForeignCard(value) ? Optional.empty() : birthDate(value);
    }

    /** For people: {@code 1101**********002X}. */
    public String masked() {
        return Mask.ends(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isEighteen(String number) {
        return EIGHTEEN.matcher(number).matches()
                && (number.startsWith(FOREIGNER) || PROVINCES.contains(number.substring(0, 2)))
                && number.charAt(17) == checkDigit(number)
                && birthDate(number).isPresent();
    }

    private static boolean isOldForeignCard(String number) {
        return OLD_FOREIGN_CARD.matcher(number).matches() && Countries.contains(number.substring(0, 3));
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return date.getYear() < FIRST_BIRTH_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static String toEighteen(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + checkDigit(seventeen);
    }
}
