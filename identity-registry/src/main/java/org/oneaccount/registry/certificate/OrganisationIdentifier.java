// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * The number by which a certificate names its organisation: the 18 characters of the credit code (GB 32100), or the 9 of the
 * organisation code inside it (GB 11714), which older certificates carry.
 */
public record OrganisationIdentifier(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{9}|[0-9A-Z]{18}");

    /** Where the organisation code stands in a credit code. */
    private static final int FROM = 8;

    private static final int TO = 17;

    public OrganisationIdentifier {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation's number of 9 or 18 characters");
        }
    }

    /** As a certificate writes it: hyphens and spaces mean nothing, nor do small letters. */
    static Optional<OrganisationIdentifier> parse(String written) {
        String number = written.replaceAll("[\\s\u2010-\u2015-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() ? Optional.of(new OrganisationIdentifier(number)) : Optional.empty();
    }

    public boolean isOf(CreditCode organisation) {
        String code = organisation.value();
        return value.equals(code) || value.equals(code.substring(FROM, TO));
    }

    /** An individual business is a person; its number belongs in no log. */
    @Override
    public String toString() {
        return "OrganisationIdentifier";
    }
}
