// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.oneaccount.trust.TrustPolicy;

/**
 * One policy of one realm, as somebody stored it.
 *
 * @param storedBy the administrator's user id
 * @param policy empty when this server cannot read it, because a newer one stored it
 */
public record PolicyVersion(
        String id,
        String realmId,
        Instant storedAt,
        String storedBy,
        Instant effectiveFrom,
        Optional<TrustPolicy> policy) {

    public PolicyVersion {
        requireNonNull(id, "id");
        requireNonNull(realmId, "realmId");
        requireNonNull(storedAt, "storedAt");
        requireNonNull(storedBy, "storedBy");
        requireNonNull(effectiveFrom, "effectiveFrom");
        requireNonNull(policy, "policy");
    }
}
