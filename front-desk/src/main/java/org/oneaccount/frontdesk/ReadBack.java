// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import org.oneaccount.trust.identifier.MobileNumber;

/** A mobile, and the code that somebody at the desk read from it. */
record ReadBack(MobileNumber mobile, String code) {

    ReadBack {
        requireNonNull(mobile, "mobile");
        requireNonNull(code, "code");
    }

    /** Hides both. */
    @Override
    public String toString() {
        return "ReadBack[]";
    }
}
