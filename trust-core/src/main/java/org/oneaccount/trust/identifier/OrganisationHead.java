// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

/** Who answers for an organisation: an individual business, say, has no legal representative. */
public enum OrganisationHead {
    LEGAL_REPRESENTATIVE("legalRepresentative"),
    /** Of an individual business (个体工商户): the person whose business it is. */
    OPERATOR("operator"),
    /** Of a partnership (合伙企业): the partner who runs its affairs. Its code is that of any enterprise; its name says what it is. */
    MANAGING_PARTNER("managingPartner"),
    /** Of law firms and the like, which are no legal persons. */
    PERSON_IN_CHARGE("personInCharge");

    private static final String INDIVIDUAL_BUSINESS = "92";
    private static final String JUDICIAL_ADMINISTRATION = "3";

    private final String id;

    OrganisationHead(String id) {
        this.id = id;
    }

    /** The last part of message keys. */
    public String id() {
        return id;
    }

    /** As far as both tell. */
    public static OrganisationHead of(CreditCode code, OrganisationName name) {
        OrganisationHead byCode = code.head();
        return byCode == LEGAL_REPRESENTATIVE && name.isPartnership() ? MANAGING_PARTNER : byCode;
    }

    static OrganisationHead ofCode(String code) {
        if (code.startsWith(INDIVIDUAL_BUSINESS)) {
            return OPERATOR;
        }
        return code.startsWith(JUDICIAL_ADMINISTRATION) ? PERSON_IN_CHARGE : LEGAL_REPRESENTATIVE;
    }
}
