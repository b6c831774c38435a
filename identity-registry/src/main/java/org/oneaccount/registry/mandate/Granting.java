// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.SourceId;

/**
 * How a mandate is granted.
 *
 * @param by as in {@link Mandate.Grant}
 * @param source who confirmed that the one who grants it may speak for the organisation
 * @param reference of that source's answer
 * @param beside what is written with it, all or nothing: the agent's document at a counter
 */
public record Granting(
        Method method, String by, SourceId source, Channel channel, String reference, List<Proven> beside) {

    public Granting {
        requireNonNull(method, "method");
        requireNonNull(by, "by");
        requireNonNull(source, "source");
        requireNonNull(channel, "channel");
        requireNonNull(reference, "reference");
        beside = List.copyOf(beside);
    }
}
