// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.oneaccount.registry.counter.Limit.daily;
import static org.oneaccount.registry.counter.Limit.hourly;

import java.util.List;
import org.oneaccount.registry.counter.Limit;
import org.oneaccount.registry.counter.NumberSetting;

/** How often an agent may ask anew, and how often somebody may type a code that leads nowhere. */
final class MandateLimits {

    enum Subject {
        AGENT,
        REPRESENTATIVE,
        SIGNER
    }

    static final List<Limit<Subject>> ALL = List.of(
            hourly(
                    Subject.AGENT,
                    "Requests per agent and hour",
                    new NumberSetting("mandate.requests-per-agent-hour", 5, 1, 1000),
                    MandateProofRefusal.AGENT_HOUR_LIMIT),
            daily(
                    Subject.AGENT,
                    "Requests per agent and day",
                    new NumberSetting("mandate.requests-per-agent-day", 10, 1, 1000),
                    MandateProofRefusal.AGENT_DAY_LIMIT),
            hourly(
                    Subject.REPRESENTATIVE,
                    "Codes that lead nowhere, per representative and hour",
                    new NumberSetting("mandate.wrong-codes-per-representative-hour", 10, 1, 1000),
                    MandateProofRefusal.WRONG_CODES_HOUR_LIMIT),
            daily(
                    Subject.REPRESENTATIVE,
                    "Codes that lead nowhere, per representative and day",
                    new NumberSetting("mandate.wrong-codes-per-representative-day", 30, 1, 1000),
                    MandateProofRefusal.WRONG_CODES_DAY_LIMIT),
            hourly(
                    Subject.SIGNER,
                    "Signatures that grant nothing, per agent and hour",
                    new NumberSetting("mandate.wrong-signatures-per-agent-hour", 10, 1, 1000),
                    MandateProofRefusal.SIGNATURES_HOUR_LIMIT),
            daily(
                    Subject.SIGNER,
                    "Signatures that grant nothing, per agent and day",
                    new NumberSetting("mandate.wrong-signatures-per-agent-day", 30, 1, 1000),
                    MandateProofRefusal.SIGNATURES_DAY_LIMIT));

    private MandateLimits() {}
}
