// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.Map;
import org.oneaccount.registry.counter.Limits;

/**
 * How the idcard proof behaves in a realm. Valid from construction on.
 *
 * @param limits what one question to a source costs the account that asks and the number it asks about
 */
record IdCardSettings(Limits<IdCardLimits.Subject> limits) {

    static IdCardSettings of(Map<String, String> stored) {
        return new IdCardSettings(Limits.read(IdCardLimits.ALL, stored));
    }
}
