// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The versions of a realm's policy, and the way to add one. */
public final class PolicyArchive {

    private static final String EFFECTIVE_FROM = "effectiveFrom";

    private final KeycloakSession session;
    private final Policies policies;

    public PolicyArchive(KeycloakSession session, Policies policies) {
        this.session = session;
        this.policies = policies;
    }

    /** In the order they take effect. */
    public List<PolicyVersion> versions(RealmModel realm) {
        return policies.versions(realm.getId());
    }

    /** Empty while the shipped policy is in force. */
    public Optional<PolicyVersion> inForce(RealmModel realm) {
        return policies.versionInForce(realm.getId(), now());
    }

    /** What takes over from this version, in the order it does, also what another node has just stored. */
    public List<PolicyVersion> after(PolicyVersion version) {
        policies.refresh();
        return policies.versionsAfter(version.realmId(), version.effectiveFrom());
    }

    /**
     * Stores a version. This node follows at once, the others with their next poll.
     *
     * @param document the policy, and optionally from when it is in force ({@code effectiveFrom}, ISO 8601; else now)
     * @throws org.oneaccount.trust.PolicyException naming the place that is wrong
     */
    public PolicyVersion store(RealmModel realm, String by, String document) {
        JsonPart root = JsonPart.root(PolicyJson.parse(document));
        Instant now = now();
        Instant effectiveFrom = root.optional(EFFECTIVE_FROM)
                .map(part -> effectiveFrom(part, now))
                .orElse(now);
        PolicyVersion version = new PolicyVersion(
                UUID.randomUUID().toString(),
                realm.getId(),
                now,
                by,
                effectiveFrom,
                Optional.of(PolicyJson.read(without(root))));
        new PolicyStore(session.getProvider(JpaConnectionProvider.class).getEntityManager()).add(version);
        session.getTransactionManager().enlistAfterCompletion(new RefreshOnCommit());
        return version;
    }

    private static JsonNode without(JsonPart root) {
        return ((ObjectNode) root.node()).without(EFFECTIVE_FROM);
    }

    private static Instant effectiveFrom(JsonPart part, Instant now) {
        try {
            Instant effectiveFrom = Instant.parse(part.text());
            if (effectiveFrom.isBefore(now)) {
                throw part.wrong("is past; levels already given are not taken back");
            }
            return effectiveFrom;
        } catch (DateTimeParseException e) {
            throw part.wrong("must be an instant like 2027-01-01T00:00:00Z");
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    private final class RefreshOnCommit extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            policies.refresh();
        }

        @Override
        protected void rollbackImpl() {
            // Nothing was stored.
        }
    }
}
