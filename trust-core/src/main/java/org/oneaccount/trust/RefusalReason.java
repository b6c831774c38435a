// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/** The named cause of a refusal. The same name in code, event, message file and test. */
public interface RefusalReason {

    /** The event detail and the message key: camel case, the proof first, e.g. {@code smsCodeExpired}. */
    String id();
}
