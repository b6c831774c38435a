// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

/** Names of the details in our events. Values are ids, levels and reasons; never personal data. */
public final class TrustEvents {

    public static final String PROOF = "trust_proof";
    public static final String FACTOR = "trust_factor";
    public static final String SOURCE = "trust_source";
    public static final String LEVEL = "trust_level";
    public static final String LEVEL_BEFORE = "trust_level_before";
    public static final String DEMANDED = "trust_demanded";
    public static final String REASON = "trust_reason";

    /** Who withdrew evidence: a user id, a source id, or {@code policy}. */
    public static final String BY = "trust_by";

    /** {@code custom_required_action} of the event that the registry writes when evidence was added, one per dialogue. */
    public static final String RECORDED = "trust-recorded";

    /** {@code custom_required_action} of the event that the registry writes when evidence was withdrawn. */
    public static final String WITHDRAWN = "trust-withdrawn";

    /** Something an operator should look at; the value names it. Also the event error. */
    public static final String ALARM = "trust_alarm";

    /** The event error of every refusal of ours; {@link #REASON} says which. */
    public static final String REFUSED = "trust_refused";

    private TrustEvents() {}
}
