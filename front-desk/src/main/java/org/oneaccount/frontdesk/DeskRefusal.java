// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.Locale;
import java.util.Optional;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.trust.RefusalReason;

/**
 * Every way in which a counter or kiosk is told no. The first ones judge the request alone and may be mended under the
 * same correlation id; the others are about an appointment, and are kept as the answer to their correlation id.
 */
public enum DeskRefusal implements RefusalReason {
    TOKEN_INVALID("frontdeskTokenInvalid", 401),
    /** A token of a person, or of a service account without the role. */
    NOT_A_FRONT_DESK("frontdeskNotAFrontDesk", 403),
    BODY_INVALID("frontdeskBodyInvalid", 400),
    /** The check digit of the appointment code does not fit. No guess: nobody has such a code. */
    CODE_MISTYPED("frontdeskCodeMistyped", 400),
    DOCUMENT_EXPIRED("frontdeskDocumentExpired", 400),
    /** The correlation id came with another body before. */
    CORRELATION_REUSED("frontdeskCorrelationReused", 409),
    APPOINTMENT_UNKNOWN("frontdeskAppointmentUnknown", 404),
    TOO_MANY_WRONG_CODES("frontdeskTooManyWrongCodes", 429),
    MOBILE_CODE_WRONG("frontdeskMobileCodeWrong", 400),
    /** Ran out, was used, or none was sent for this confirmation, account and mobile. */
    MOBILE_CODE_EXPIRED("frontdeskMobileCodeExpired", 400),
    MOBILE_CODE_LOCKED("frontdeskMobileCodeLocked", 429),
    MOBILE_TOO_SOON("frontdeskMobileTooSoon", 429),
    /** To this mobile, for this account, from this desk's address, or in the whole realm. */
    MOBILE_TOO_MANY_MESSAGES("frontdeskMobileTooManyMessages", 429),
    /** The gateway cannot serve the number. */
    MOBILE_UNSERVED("frontdeskMobileUnserved", 400),
    /** The gateway does not answer. */
    MOBILE_UNAVAILABLE("frontdeskMobileUnavailable", 503),

    APPOINTMENT_EXPIRED("frontdeskAppointmentExpired", 410),
    APPOINTMENT_CANCELLED("frontdeskAppointmentCancelled", 410),
    /** Another correlation id has confirmed it. */
    APPOINTMENT_USED("frontdeskAppointmentUsed", 409),
    /** The operator would confirm an account of their own. */
    OWN_ACCOUNT("frontdeskOwnAccount", 403),
    /** Nobody knows who the operator is, so nobody can rule out that it is their own account. */
    OPERATOR_UNKNOWN("frontdeskOperatorUnknown", 403),
    /** Another account holds the document. Whose it is stays unsaid. */
    TAKEN("frontdeskTaken", 409),
    /** Another account holds the mobile. */
    MOBILE_TAKEN("frontdeskMobileTaken", 409),
    /** The account stands for somebody else, as far as this desk can tell: nothing of theirs lies beside the document. */
    OTHER_PERSON("frontdeskOtherPerson", 409),
    /** The code is that of an agent who asks for a mandate, and no paper was checked. */
    MANDATE_PAPER_MISSING("frontdeskMandatePaperMissing", 409),
    /** A paper was checked, and the code is that of an appointment. */
    MANDATE_NOT_ASKED("frontdeskMandateNotAsked", 409),
    /** The paper names another organisation, other matters, another last day or another answer to the principal than was asked for. */
    MANDATE_DIFFERS("frontdeskMandateDiffers", 409),
    MANDATE_EXPIRED("frontdeskMandateExpired", 410),
    /** By the agent, or declined by the representative. */
    MANDATE_CANCELLED("frontdeskMandateCancelled", 410),
    MANDATE_USED("frontdeskMandateUsed", 409),
    /** The account stands for nobody, or for another organisation or person, than when it was asked for. */
    MANDATE_AGENT_CHANGED("frontdeskMandateAgentChanged", 409),
    /** Another account is the organisation's principal. */
    MANDATE_PRINCIPAL_TAKEN("frontdeskMandatePrincipalTaken", 409);

    private final String id;
    private final int status;

    DeskRefusal(String id, int status) {
        this.id = id;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    int status() {
        return status;
    }

    /** RFC 9457 {@code type}: a name, not an address. */
    String type() {
        return "urn:oneaccount:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why an appointment that does not stand cannot be confirmed. */
    static Optional<DeskRefusal> of(Appointment.State state) {
        return switch (state) {
            case KEPT -> Optional.of(APPOINTMENT_USED);
            case CANCELLED -> Optional.of(APPOINTMENT_CANCELLED);
            case EXPIRED -> Optional.of(APPOINTMENT_EXPIRED);
            case STANDING -> Optional.empty();
        };
    }

    /** Why a mandate that does not wait cannot be granted. */
    static Optional<DeskRefusal> of(Mandate.State state) {
        return MandateRefusal.of(state).map(DeskRefusal::of);
    }

    static DeskRefusal of(MandateRefusal refusal) {
        return switch (refusal) {
            case CODE_UNKNOWN -> APPOINTMENT_UNKNOWN;
            case CODE_EXPIRED -> MANDATE_EXPIRED;
            case CANCELLED, DECLINED -> MANDATE_CANCELLED;
            case ALREADY_GRANTED -> MANDATE_USED;
            case AGENT_CHANGED -> MANDATE_AGENT_CHANGED;
            case PRINCIPAL_TAKEN -> MANDATE_PRINCIPAL_TAKEN;
            case DOCUMENT_TAKEN -> TAKEN;
            case OTHER_PERSON -> DeskRefusal.OTHER_PERSON;
        };
    }

    static DeskRefusal of(String id) {
        for (DeskRefusal refusal : values()) {
            if (refusal.id.equals(id)) {
                return refusal;
            }
        }
        throw new IllegalArgumentException("no refusal is called " + id);
    }
}
