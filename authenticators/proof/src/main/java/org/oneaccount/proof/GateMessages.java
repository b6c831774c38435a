// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

/** Message keys that are chosen in Java rather than in a template. */
final class GateMessages {

    static final String UNAVAILABLE = "trustUnavailable";

    private GateMessages() {}
}
