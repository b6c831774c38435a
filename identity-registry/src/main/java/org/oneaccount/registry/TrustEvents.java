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

    /** Which text the holder agreed to, before anything was begun. */
    public static final String CONSENT = "trust_consent";

    /** The source's transaction; evidence that came of it has it as its reference. */
    public static final String REFERENCE = "trust_reference";

    /** Who withdrew evidence: a user id, a source id, or {@code policy}. */
    public static final String BY = "trust_by";

    /** {@code custom_required_action} of the event that the registry writes when evidence was added, one per dialogue. */
    public static final String RECORDED = "trust-recorded";

    /** {@code custom_required_action} of the event that a proof writes when a holder agreed to something. */
    public static final String CONSENTED = "trust-consented";

    /** {@code custom_required_action} of the event that the registry writes when evidence was withdrawn. */
    public static final String WITHDRAWN = "trust-withdrawn";

    /** Something an operator should look at; the value names it. Also the event error. */
    public static final String ALARM = "trust_alarm";

    /** The event error of every refusal of ours; {@link #REASON} says which. */
    public static final String REFUSED = "trust_refused";

    private TrustEvents() {}
}
