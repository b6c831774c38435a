// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Closes the mandates whose time is over. No level waits for it: the evidence ends by itself. */
public final class EndedMandates {

    /** Of the withdrawal of evidence that is over by itself. */
    public static final String REASON = "ended";

    private static final Logger LOG = Logger.getLogger(EndedMandates.class);
    private static final int AT_ONCE = 100;

    private EndedMandates() {}

    /** Of all realms. Requests that nobody granted and that ended long ago are removed in the session's own transaction. */
    public static void close(KeycloakSession session) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.createNamedQuery("oaMandateRemoveUngranted")
                .setParameter("then", now.minus(Mandates.REMEMBERED).toEpochMilli())
                .executeUpdate();
        List<MandateEntity> over = entities.createNamedQuery("oaMandateOver", MandateEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList();
        over.forEach(row -> close(session, row.realmId(), row.id()));
    }

    /** A transaction each: one that cannot be closed must not keep the others. */
    private static void close(KeycloakSession session, String realmId, String id) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                RealmModel realm = own.realms().getRealm(realmId);
                own.getContext().setRealm(realm);
                new JpaMandates(own, realm)
                        .end(own.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .find(MandateEntity.class, id));
            });
        } catch (RuntimeException e) {
            LOG.warnf("Mandate %s could not be closed, or nobody could be told: %s", id, e);
        }
    }
}
