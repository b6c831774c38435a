// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.util.Map;
import org.oneaccount.registry.counter.Limits;

/**
 * How the organisation proof behaves in a realm. Valid from construction on.
 *
 * @param limits what one question to the register costs the account and the address that ask
 */
record OrganisationSettings(Limits<OrganisationLimits.Subject> limits) {

    static OrganisationSettings of(Map<String, String> stored) {
        return new OrganisationSettings(Limits.read(OrganisationLimits.ALL, stored));
    }
}
