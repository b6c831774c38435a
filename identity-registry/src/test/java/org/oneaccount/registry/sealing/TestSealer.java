// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

/** Seals for tests of other packages. */
public final class TestSealer {

    public static final Sealer SEALER = TestKeys.sealerWith("1");

    private TestSealer() {}
}
