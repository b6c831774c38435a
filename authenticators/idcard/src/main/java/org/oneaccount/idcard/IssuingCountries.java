// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The countries whose passports can be declared, by their names in the holder's language. */
final class IssuingCountries {

    /** Their residents travel with documents that this form offers by name. */
    private static final Set<String> WITH_OWN_DOCUMENTS = Set.of("HK", "MO", "TW");

    private IssuingCountries() {}

    /** For a list on the page: {@code value} is ISO 3166-1 alpha-3. */
    static List<Map<String, String>> options(Locale language) {
        return Stream.of(Locale.getISOCountries())
                .filter(country -> !WITH_OWN_DOCUMENTS.contains(country))
                .map(country -> new Locale("", country))
                .sorted(Comparator.comparing(
                        country -> country.getDisplayCountry(language), Collator.getInstance(language)))
                .map(country -> Map.of("value", country.getISO3Country(), "label", country.getDisplayCountry(language)))
                .toList();
    }
}
