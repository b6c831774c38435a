// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationCode;

/**
 * The number by which a certificate names its organisation: the 18 characters of the credit code (GB 32100), or the 9 of the
 * organisation code inside it (GB 11714), which older certificates carry.
 */
public record OrganisationIdentifier(String value) {

    /** Where the organisation code stands in a credit code. */
    private static final int FROM = 8;

    private static final int TO = 17;

    public OrganisationIdentifier {
        requireNonNull(value, "value");
        if (!isOfForm(value)) {
            throw new IllegalArgumentException("not an organisation's number of 9 or 18 characters");
        }
    }

    /** As a certificate writes it: hyphens and spaces mean nothing, nor do small letters. */
    static Optional<OrganisationIdentifier> parse(String written) {
        String number = written.replaceAll("[\\s\u2010-\u2015-]", "").toUpperCase(Locale.ROOT);
        return isOfForm(number) ? Optional.of(new OrganisationIdentifier(number)) : Optional.empty();
    }

    private static boolean isOfForm(String number) {
        return OrganisationCode.isOfForm(number)
                || CreditCode.ofForm(number)
                        .filter(code -> code.value().equals(number))
                        .isPresent();
    }

    /** Whether its check digits are right: a word may have the form of a number, and a few numbers have wrong ones. */
    boolean isChecked() {
        return isWhole() ? new CreditCode(value).isChecked() : new OrganisationCode(value).isChecked();
    }

    boolean isWhole() {
        return value.length() > TO - FROM;
    }

    /** Whether the other is the same number, or the part of it that older certificates carry. */
    boolean covers(OrganisationIdentifier other) {
        return value.equals(other.value)
                || (isWhole() && value.substring(FROM, TO).equals(other.value));
    }

    public boolean isOf(CreditCode organisation) {
        return new OrganisationIdentifier(organisation.value()).covers(this);
    }

    /** An individual business is a person; its number belongs in no log. */
    @Override
    public String toString() {
        return "OrganisationIdentifier";
    }
}
