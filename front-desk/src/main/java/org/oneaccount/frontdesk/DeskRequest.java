// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.UUID;
import org.oneaccount.registry.appointment.AppointmentCode;

/** What every request of a desk says: of which confirmation it is a part, whose appointment it is about, and where. */
interface DeskRequest {

    UUID correlationId();

    AppointmentCode code();

    DeskPlace place();
}
