// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.UUID;
import org.oneaccount.trust.Factor;

/** Which evidence to withdraw: one row, or all of a factor. */
public sealed interface Revocable {

    record Row(UUID id) implements Revocable {}

    record AllOf(Factor factor) implements Revocable {}
}
