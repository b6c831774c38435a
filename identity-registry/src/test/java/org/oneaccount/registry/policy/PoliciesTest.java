// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.store.TestDatabase;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustPolicy;

class PoliciesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final TrustPolicy SHIPPED = ShippedPolicy.policy();
    private static final TrustPolicy WEAKER = ShippedPolicy.believing(List.of(new SourceId("sandbox-sms")));

    private final TestDatabase database = new TestDatabase(PolicyEntity.class);
    private final RealmModel realm = Fakes.of(RealmModel.class, Map.of("getId", call -> "realm"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNothingIsStoredTheShippedPolicyIsInForce() {
        assertThat(policies().inForce(realm, NOW)).isEqualTo(SHIPPED);
    }

    @Test
    void aVersionThatCannotBeReadLetsNobodyReachAnythingAndBringsNoOlderOneBack() {
        store("older", NOW.minus(Duration.ofDays(2)));
        makeUnreadable(store("newer", NOW.minus(Duration.ofDays(1))));

        assertThat(policies().inForce(realm, NOW)).isEqualTo(SHIPPED.closed());
    }

    @Test
    void itChangesNothingBeforeItsTime() {
        store("older", NOW.minus(Duration.ofDays(2)));
        makeUnreadable(store("later", NOW.plus(Duration.ofDays(1))));
        Policies policies = policies();

        assertThat(policies.inForce(realm, NOW)).isEqualTo(WEAKER);
        assertThat(policies.inForce(realm, NOW.plus(Duration.ofDays(2)))).isEqualTo(SHIPPED.closed());
    }

    @Test
    void aVersionStoredAfterItIsInForceAgain() {
        makeUnreadable(store("unreadable", NOW.minus(Duration.ofDays(2))));
        store("mended", NOW.minus(Duration.ofDays(1)));

        assertThat(policies().inForce(realm, NOW)).isEqualTo(WEAKER);
    }

    @Test
    void whatTakesOverFromAVersionIsKnownInItsOrder() {
        store("then", NOW.plus(Duration.ofDays(2)));
        store("next", NOW.plus(Duration.ofDays(1)));
        store("before", NOW);

        assertThat(policies().versionsAfter("realm", NOW))
                .extracting(PolicyVersion::storedBy)
                .containsExactly("next", "then");
    }

    private Policies policies() {
        return new Policies(Fakes.of(KeycloakSessionFactory.class, Map.of("create", call -> session())), SHIPPED);
    }

    private String store(String by, Instant effectiveFrom) {
        String id = UUID.randomUUID().toString();
        return database.in(entities -> {
            entities.persist(
                    new PolicyEntity(new PolicyVersion(id, "realm", NOW, by, effectiveFrom, Optional.of(WEAKER))));
            return id;
        });
    }

    /** As a version of the software would leave it that knows more than this one. */
    private void makeUnreadable(String id) {
        database.in(
                entities -> entities.createQuery("update OaPolicy p set p.document = '{\"newer\":1}' where p.id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private KeycloakSession session() {
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getTransactionManager",
                        call -> Fakes.of(KeycloakTransactionManager.class, Map.of()),
                        "getProvider",
                        call -> Fakes.of(
                                JpaConnectionProvider.class, Map.of("getEntityManager", none -> database.open()))));
    }
}
