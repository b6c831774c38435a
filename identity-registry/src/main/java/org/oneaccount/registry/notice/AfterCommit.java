// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.ClientConnection;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What is done for an account once this transaction is committed, and never if it is not: in a transaction of its own. Keeps the
 * request for it where there is one; timers have none. What fails there is an error in the log: the request has done its work, and
 * its holder must not be told otherwise.
 */
public final class AfterCommit extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private final KeycloakSessionFactory sessions;
    private final Optional<HttpRequest> request;
    private final ClientConnection connection;
    private final String realmId;
    private final String accountId;
    private final Work work;

    private AfterCommit(KeycloakSession session, RealmModel realm, UserModel account, Work work) {
        this.sessions = session.getKeycloakSessionFactory();
        this.request = requestOf(session);
        this.connection = session.getContext().getConnection();
        this.realmId = realm.getId();
        this.accountId = account.getId();
        this.work = work;
    }

    public static void run(KeycloakSession session, RealmModel realm, UserModel account, Work work) {
        session.getTransactionManager().enlistAfterCompletion(new AfterCommit(session, realm, account, work));
    }

    private static Optional<HttpRequest> requestOf(KeycloakSession session) {
        try {
            return Optional.ofNullable(session.getContext().getHttpRequest());
        } catch (ContextNotActiveException timer) {
            return Optional.empty();
        }
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, this::run);
        } catch (RuntimeException e) {
            // Its name alone: what a mail server or a gateway complains about may hold an address.
            LOG.errorf(
                    "What was to follow for account %s did not happen: %s",
                    accountId, e.getClass().getName());
        }
    }

    private void run(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        request.ifPresent(session.getContext()::setHttpRequest);
        session.getContext().setConnection(connection);
        UserModel account = session.users().getUserById(realm, accountId);
        if (account != null) {
            work.run(session, realm, account);
        }
    }

    @Override
    protected void rollbackImpl() {
        // Then there is nothing to do.
    }

    /** Gets realm and account as the new transaction sees them. */
    @FunctionalInterface
    public interface Work {
        void run(KeycloakSession session, RealmModel realm, UserModel account);
    }
}
