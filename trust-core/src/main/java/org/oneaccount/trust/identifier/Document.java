// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One identity document. Canonical: upper case without spaces.
 *
 * @param country issuing country, ISO 3166-1 alpha-3; only and always for passports
 */
public record Document(DocumentType type, String number, Optional<String> country) {

    private static final String CHINA = "CHN";

    /** ICAO 9303 allows nine characters; some countries print longer ones. */
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");

    private static final Pattern CHINESE_PASSPORT = Pattern.compile("[A-Z0-9]{8,9}");

    /** The last two digits, where printed, count the renewals. */
    private static final Pattern HK_MACAU_PERMIT = Pattern.compile("[HM]\\d{8}(\\d{2})?");

    private static final Pattern TAIWAN_PERMIT = Pattern.compile("\\d{8}(\\d{2})?");

    public Document {
        requireNonNull(type, "type");
        requireNonNull(number, "number");
        requireNonNull(country, "country");
        if (!hasForm(type, number, country)) {
            throw new IllegalArgumentException("not a " + type.id() + " in canonical form");
        }
    }

    /**
     * Empty when the number has not the form of that type, or a passport names no country.
     *
     * @param country ignored for everything but passports: a form sends the field along whatever was chosen
     */
    public static Optional<Document> parse(
            DocumentType type, String number, Optional<String> country, LocalDate today) {
        if (type.isCheckedBySource()) {
            return IdNumber.parse(number, today)
                    .filter(id -> id.type() == type)
                    .map(id -> new Document(type, id.value(), Optional.empty()));
        }
        String typed = TypedText.number(number);
        Optional<String> issuer = type == DocumentType.PASSPORT ? country.map(TypedText::number) : Optional.empty();
        return hasForm(type, typed, issuer) ? Optional.of(new Document(type, typed, issuer)) : Optional.empty();
    }

    public String masked() {
        return Mask.ends(number);
    }

    @Override
    public String toString() {
        return type.id() + " " + masked();
    }

    private static boolean hasForm(DocumentType type, String number, Optional<String> country) {
        return switch (type) {
            case RESIDENT_ID, HMT_RESIDENCE_PERMIT, FOREIGN_PERMANENT_RESIDENT -> country.isEmpty()
                    && new IdNumber(number).type() == type;
            case PASSPORT -> country.filter(Countries::contains).isPresent()
                    && (country.get().equals(CHINA) ? CHINESE_PASSPORT : PASSPORT)
                            .matcher(number)
                            .matches();
            case HK_MACAU_PERMIT -> country.isEmpty()
                    && HK_MACAU_PERMIT.matcher(number).matches();
            case TAIWAN_PERMIT -> country.isEmpty()
                    && TAIWAN_PERMIT.matcher(number).matches();
        };
    }
}
