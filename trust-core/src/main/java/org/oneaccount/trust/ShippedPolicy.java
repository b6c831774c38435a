// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/** The policy in force until an operator stores another: Art. 10–12 as they stand. {@code docs/levels.md} is generated from it. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static TrustPolicy policy() {
        throw new UnsupportedOperationException("skeleton");
    }
}
