// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * The holder of an appointment says that this is their mobile, and shall read back a code.
 *
 * @param correlationId that of the confirmation to come: the code is good for that one alone
 */
record MobileCodeRequest(UUID correlationId, AppointmentCode code, DeskPlace place, MobileNumber mobile)
        implements DeskRequest {

    MobileCodeRequest {
        requireNonNull(correlationId, "correlationId");
        requireNonNull(code, "code");
        requireNonNull(place, "place");
        requireNonNull(mobile, "mobile");
    }

    /** Hides everything about people. */
    @Override
    public String toString() {
        return "MobileCodeRequest[" + correlationId + "]";
    }
}
