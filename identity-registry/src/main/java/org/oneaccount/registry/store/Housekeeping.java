// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.Appointments;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.mandate.EndedMandates;
import org.oneaccount.registry.sealing.Sealer;

/**
 * Walks through the accounts, a few a minute and one node at a time, and writes the level that time or a new policy has
 * changed, forgets claims that ended, and seals anew what an older key has sealed. Nothing relies on it: decisions are made from the summary, and an ended claim is shown
 * to nobody. It is for searches and reports on {@code trust_level}.
 */
final class Housekeeping implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int ACCOUNTS_A_MINUTE = 200;
    private static final String BEGINNING = "";

    private final Resealing resealing;
    private String last = BEGINNING;

    private Housekeeping(Sealer sealer) {
        this.resealing = new Resealing(sealer);
    }

    static void schedule(KeycloakSessionFactory sessions, Sealer sealer) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> session.getProvider(TimerProvider.class)
                .schedule(
                        new ClusterAwareScheduledTaskRunner(sessions, new Housekeeping(sealer), INTERVAL.toMillis()),
                        INTERVAL.toMillis(),
                        "oneaccount-housekeeping"));
    }

    @Override
    public void run(KeycloakSession session) {
        // A transaction each: rows that are removed stay locked until its end, and whoever counts there would wait.
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        KeycloakModelUtils.runJobInTransaction(sessions, Counters::removeEnded);
        KeycloakModelUtils.runJobInTransaction(sessions, Appointments::removeEnded);
        KeycloakModelUtils.runJobInTransaction(sessions, EndedMandates::close);
        resealing.step(new InOwnTransaction(sessions)::run);
        List<AccountId> accounts = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery("oaEvidenceAccounts", AccountId.class)
                .setParameter("last", last)
                .setMaxResults(ACCOUNTS_A_MINUTE)
                .getResultList();
        accounts.forEach(account -> refresh(session, account));
        last = accounts.size() < ACCOUNTS_A_MINUTE
                ? BEGINNING
                : accounts.get(accounts.size() - 1).user();
    }

    private static void refresh(KeycloakSession session, AccountId account) {
        try {
            // A transaction each: one account that cannot be written must not keep the others, and no lock lasts.
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                RealmModel realm = own.realms().getRealm(account.realm());
                own.getContext().setRealm(realm);
                Optional.ofNullable(own.users().getUserById(realm, account.user()))
                        .ifPresent(user -> refresh(own, realm, user));
            });
        } catch (RuntimeException e) {
            LOG.warnf("What is kept of account %s stays as it is: %s", account.user(), e.getMessage());
        }
    }

    private static void refresh(KeycloakSession session, RealmModel realm, UserModel user) {
        JpaTrustRegistry registry = (JpaTrustRegistry) session.getProvider(TrustRegistry.class);
        registry.refreshProjection(realm, user);
        registry.forgetEndedClaim(realm, user);
    }

    private record InOwnTransaction(KeycloakSessionFactory sessions) {

        <T> T run(Function<EntityManager, T> work) {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions,
                    session -> work.apply(
                            session.getProvider(JpaConnectionProvider.class).getEntityManager()));
        }
    }
}
