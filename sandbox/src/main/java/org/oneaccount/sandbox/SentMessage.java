// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.oneaccount.trust.identifier.MobileNumber;

/** A text message that a real gateway would have sent. */
record SentMessage(MobileNumber to, String text, Optional<String> code, Instant at) {

    /** Hides number, text and code. */
    @Override
    public String toString() {
        return "SentMessage[" + at + "]";
    }
}
