// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/** Where a piece of evidence was given. */
public enum Channel {
    ONLINE,
    KIOSK,
    COUNTER
}
