// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** ISO 3166-1 alpha-3, as the JDK knows it. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    private Countries() {}

    static boolean contains(String code) {
        return CODES.contains(code);
    }
}
