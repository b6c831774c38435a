// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.UUID;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;

/** Which evidence to withdraw: one row, all of a factor, or all that a source confirmed under one reference. */
public sealed interface Revocable {

    record Row(UUID id) implements Revocable {}

    record AllOf(Factor factor) implements Revocable {}

    record Confirmed(SourceId by, String reference) implements Revocable {}
}
