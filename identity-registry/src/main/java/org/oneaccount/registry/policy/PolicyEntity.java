// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Nationalized;
import org.jboss.logging.Logger;
import org.oneaccount.trust.TrustPolicy;

/** One stored version of a realm's policy. Never changed. */
@Entity(name = "OaPolicy")
@Table(name = "OA_POLICY")
@NamedQuery(name = "oaPolicyIds", query = "select p.id from OaPolicy p")
@NamedQuery(name = "oaPolicyByIds", query = "select p from OaPolicy p where p.id in :ids")
@NamedQuery(name = "oaPolicyDeleteByRealm", query = "delete from OaPolicy p where p.realmId = :realm")
public class PolicyEntity {

    private static final Logger LOG = Logger.getLogger(PolicyEntity.class);

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds. */
    @Column(name = "STORED_AT", nullable = false)
    private long storedAt;

    @Column(name = "STORED_BY", length = 36, nullable = false)
    private String storedBy;

    /** Epoch milliseconds. */
    @Column(name = "EFFECTIVE_FROM", nullable = false)
    private long effectiveFrom;

    @Nationalized
    @Column(name = "DOCUMENT", length = 200_000, nullable = false)
    private String document;

    protected PolicyEntity() {}

    PolicyEntity(PolicyVersion version) {
        this.id = version.id();
        this.realmId = version.realmId();
        this.storedAt = version.storedAt().toEpochMilli();
        this.storedBy = version.storedBy();
        this.effectiveFrom = version.effectiveFrom().toEpochMilli();
        this.document = PolicyJson.write(version.policy().orElseThrow());
    }

    String id() {
        return id;
    }

    /** A document that this software cannot read is said loudly, once; see {@link Policies#inForce} for what follows. */
    PolicyVersion toVersion() {
        return new PolicyVersion(
                id, realmId, Instant.ofEpochMilli(storedAt), storedBy, Instant.ofEpochMilli(effectiveFrom), policy());
    }

    private Optional<TrustPolicy> policy() {
        try {
            return Optional.of(PolicyJson.read(document));
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "Policy %s of realm %s cannot be read: %s. While it is in force, from %s on, nobody in this realm has a"
                            + " level. Store a policy that this version of OneAccount can read",
                    id, realmId, e.getMessage(), Instant.ofEpochMilli(effectiveFrom));
            return Optional.empty();
        }
    }
}
