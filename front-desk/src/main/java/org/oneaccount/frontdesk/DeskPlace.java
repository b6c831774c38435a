// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.oneaccount.trust.Channel;

/**
 * Where the holder is, and who serves them. Ids of places, machines and staff; nothing about the citizen.
 *
 * @param operator the staff id; always at a counter, at a kiosk only if somebody attends it
 */
record DeskPlace(Channel channel, String site, String device, Optional<String> operator) {

    DeskPlace {
        requireNonNull(channel, "channel");
        requireNonNull(site, "site");
        requireNonNull(device, "device");
        requireNonNull(operator, "operator");
        if (channel == Channel.COUNTER && operator.isEmpty()) {
            throw new IllegalArgumentException("a counter has an operator");
        }
    }
}
