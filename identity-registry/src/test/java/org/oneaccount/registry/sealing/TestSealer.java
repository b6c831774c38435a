// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

/** Seals for tests of other packages. */
public final class TestSealer {

    public static final Sealer SEALER = TestKeys.sealerWith("1");

    private TestSealer() {}

    /** The last of these ids, in alphabetical order, seals; the same id is always the same key. */
    public static Sealer with(String... ids) {
        return TestKeys.sealerWith(ids);
    }
}
