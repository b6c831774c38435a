// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What an approved application may learn about a person, or about the organisation that a legal person's account acts for. Given only while evidence of it counts: what is sealed outlives
 * a revocation, but is then nobody's proven name any more.
 */
enum IdentityClaim {
    REAL_NAME,
    ID_TYPE,
    ID_NUMBER,
    PHONE_NUMBER,
    PHONE_NUMBER_VERIFIED,
    ORG_NAME,
    ORG_CODE;

    /** Setting of both identity mappers: the claims it gives, separated by spaces. */
    static final String SETTING = "claims";

    static final String SETTING_HELP =
            "Separated by spaces: real_name id_type id_number phone_number phone_number_verified org_name org_code.";

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with the word that names no claim */
    static Set<IdentityClaim> parse(String setting) {
        Set<IdentityClaim> claims = EnumSet.noneOf(IdentityClaim.class);
        for (String word : setting == null ? new String[0] : setting.trim().split("\\s+")) {
            if (!word.isEmpty()) {
                claims.add(parseOne(word));
            }
        }
        return claims;
    }

    /** Whether it is about the organisation, which costs a query of its own. */
    boolean isAboutTheOrganisation() {
        return this == ORG_NAME || this == ORG_CODE;
    }

    /**
     * The claim's text; empty when nothing of it is proven now.
     *
     * @param person what evidence vouches for now
     * @param organisation the proven one, as long as evidence of it counts
     */
    Optional<String> of(PersonalData person, Optional<Organisation> organisation) {
        Optional<Document> document = person.documents().stream().findFirst();
        return switch (this) {
            case REAL_NAME -> person.name().map(PersonName::value);
            case ID_TYPE -> document.map(Document::type).map(DocumentType::id);
            case ID_NUMBER -> document.map(Document::number);
            case PHONE_NUMBER -> person.mobile().map(MobileNumber::e164);
            case PHONE_NUMBER_VERIFIED -> person.mobile().map(number -> Boolean.toString(true));
            case ORG_NAME -> organisation.map(Organisation::name).map(OrganisationName::value);
            case ORG_CODE -> organisation.map(Organisation::code).map(CreditCode::value);
        };
    }

    private static IdentityClaim parseOne(String word) {
        for (IdentityClaim claim : values()) {
            if (claim.id().equals(word)) {
                return claim;
            }
        }
        throw new IllegalArgumentException(SETTING + " contains '" + word + "'. " + SETTING_HELP);
    }
}
