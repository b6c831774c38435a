// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.oneaccount.registry.Revocable;
import org.oneaccount.trust.Factor;

/** What an authority asks to have withdrawn, and why. */
record RevocationRequest(Revocable which, String reason) {

    private static final String EVIDENCE = "evidence";
    private static final String FACTOR = "factor";
    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";

    /** Of a mandate whose time is over or that a newer one took the place of, and of an identity that stronger evidence took. Holders are told other things then. */
    private static final Set<String> OWN_REASONS = new TreeSet<>(Set.of("displaced", "ended", "replaced"));

    /** Whether the row it names is there; a factor may be named without any evidence of it. */
    boolean isOfOneOf(Set<UUID> rows) {
        return !(which instanceof Revocable.Row row) || rows.contains(row.id());
    }

    /**
     * What a source asks to have withdrawn.
     *
     * @param reference the source's own, from the time when it confirmed
     */
    record Named(String reference, String reason) {

        /** @throws IllegalArgumentException saying what is missing */
        static Named of(Map<String, String> request) {
            String reason = reasonOf(request);
            String reference = request.getOrDefault(REFERENCE, "");
            // Evidence of no source in particular has an empty one.
            if (reference == null || reference.isBlank()) {
                throw new IllegalArgumentException("reference is missing");
            }
            return new Named(reference, reason);
        }
    }

    /** @throws IllegalArgumentException saying what is missing */
    static RevocationRequest of(Map<String, String> request) {
        String reason = reasonOf(request);
        if ((request.get(EVIDENCE) == null) == (request.get(FACTOR) == null)) {
            throw new IllegalArgumentException("name either evidence (an id) or factor");
        }
        Revocable which = request.get(EVIDENCE) != null
                ? new Revocable.Row(UUID.fromString(request.get(EVIDENCE)))
                : new Revocable.AllOf(new Factor(request.get(FACTOR)));
        return new RevocationRequest(which, reason);
    }

    /** @throws IllegalArgumentException when it is missing, or would pass for something that happened by itself */
    static String reasonOf(Map<String, String> request) {
        String reason = request == null ? null : request.get(REASON);
        if (reason == null) {
            throw new IllegalArgumentException("reason is missing");
        }
        if (OWN_REASONS.contains(reason)) {
            throw new IllegalArgumentException("reason is one of the registry's own: " + OWN_REASONS);
        }
        return reason;
    }
}
