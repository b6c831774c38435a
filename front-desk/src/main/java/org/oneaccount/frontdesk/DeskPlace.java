// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.oneaccount.trust.Channel;

/**
 * Where and by whom a document was checked. Ids of places, machines and staff; nothing about the citizen.
 *
 * @param operator the staff id; always at a counter, at a kiosk only if somebody attends it
 */
record DeskPlace(Channel channel, String site, String device, Optional<String> operator, DocumentCheck check) {

    DeskPlace {
        requireNonNull(channel, "channel");
        requireNonNull(site, "site");
        requireNonNull(device, "device");
        requireNonNull(operator, "operator");
        requireNonNull(check, "check");
        if (channel == Channel.COUNTER && operator.isEmpty()) {
            throw new IllegalArgumentException("a counter has an operator");
        }
    }
}
