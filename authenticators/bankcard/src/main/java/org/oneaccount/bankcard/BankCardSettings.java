// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.Map;
import org.oneaccount.registry.counter.Limits;

/**
 * How the bankcard proof behaves in a realm. Valid from construction on. How its codes are sent is the realm's setting for
 * all codes.
 *
 * @param limits what one question to a bank costs the account that asks, and card and mobile it asks about
 */
record BankCardSettings(Limits<BankCardLimits.Subject> limits) {

    static BankCardSettings of(Map<String, String> stored) {
        return new BankCardSettings(Limits.read(BankCardLimits.ALL, stored));
    }
}
