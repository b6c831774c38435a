// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceRefusal;

/** Every way in which these pages say no, beside what {@link org.oneaccount.registry.mandate.MandateRefusal} names. */
enum MandateProofRefusal implements RefusalReason {
    /** Minutes to wait, as for every limit. */
    AGENT_HOUR_LIMIT("mandateAgentHourLimit"),
    AGENT_DAY_LIMIT("mandateAgentDayLimit"),
    WRONG_CODES_HOUR_LIMIT("mandateWrongCodesHourLimit"),
    WRONG_CODES_DAY_LIMIT("mandateWrongCodesDayLimit"),
    SIGNATURES_HOUR_LIMIT("mandateSignaturesHourLimit"),
    SIGNATURES_DAY_LIMIT("mandateSignaturesDayLimit"),
    /** A scope or a time that the realm does not offer: nobody chose it on our page. */
    TERMS_INVALID("mandateTermsInvalid"),
    /** The check digit does not fit. No guess: nobody has such a code. */
    CODE_MISTYPED("mandateCodeMistyped"),
    /** No credit code, or one whose check digits are wrong and that the register does not confirm either. */
    ORGANISATION_MISTYPED("mandateOrganisationMistyped"),
    /** Only a natural person's own account speaks for an organisation. */
    NOT_NATURAL("mandateNotNatural"),
    LEVEL_TOO_LOW("mandateLevelTooLow"),
    /** Nothing is proven about the person that the register could be asked about. */
    PERSON_UNKNOWN("mandatePersonUnknown"),
    /** By the register, somebody else stands at the head. */
    NOT_HEAD("mandateNotHead"),
    REGISTER_HAS_NO_RECORD("mandateNoRecord"),
    DISSOLVED("mandateDissolved"),
    /** The certificate names another organisation than the account stands for. */
    OTHER_ORGANISATION("mandateOtherOrganisation"),
    /** The realm offers no proof of a face. */
    NO_FACE("mandateNoFace"),
    /** Not granted by this account, nor one of an organisation that it speaks for. */
    NOT_YOURS("mandateNotYours");

    private final String id;

    MandateProofRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** What the register's no to "is this the head?" means. */
    static RefusalReason ofRegister(RefusalReason reason) {
        if (!(reason instanceof SourceRefusal refusal)) {
            return reason;
        }
        return switch (refusal) {
            case MISMATCH -> NOT_HEAD;
            case NO_RECORD -> REGISTER_HAS_NO_RECORD;
            case DISSOLVED -> DISSOLVED;
        };
    }
}
