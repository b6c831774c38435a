// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.Optional;

/** Filled-in pages. The numbers are the examples of GB 11643 and invented ones. */
final class TestEntries {

    static final String CITIZEN = "11010519491231002X";
    static final String HONG_KONG_RESIDENT = "810000199003070015";

    private TestEntries() {}

    static IdCardEntry citizen() {
        return residentId("测试甲", CITIZEN);
    }

    static IdCardEntry residentId(String name, String number) {
        return new IdCardEntry(name, "resident-id", number, "", Optional.empty());
    }

    static IdCardEntry passport(String country, String validUntil) {
        return new IdCardEntry("Test Person", "passport", "X1234567", country, Optional.of(validUntil));
    }
}
