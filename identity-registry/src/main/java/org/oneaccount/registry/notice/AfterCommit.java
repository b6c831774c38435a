// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import org.keycloak.common.ClientConnection;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What is done for an account once this request's transaction is committed, and never if it is not: in a transaction of its own. */
public final class AfterCommit extends AbstractKeycloakTransaction {

    private final KeycloakSessionFactory sessions;
    private final HttpRequest request;
    private final ClientConnection connection;
    private final String realmId;
    private final String accountId;
    private final Work work;

    private AfterCommit(KeycloakSession session, RealmModel realm, UserModel account, Work work) {
        this.sessions = session.getKeycloakSessionFactory();
        this.request = session.getContext().getHttpRequest();
        this.connection = session.getContext().getConnection();
        this.realmId = realm.getId();
        this.accountId = account.getId();
        this.work = work;
    }

    public static void run(KeycloakSession session, RealmModel realm, UserModel account, Work work) {
        session.getTransactionManager().enlistAfterCompletion(new AfterCommit(session, realm, account, work));
    }

    @Override
    protected void commitImpl() {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            session.getContext().setHttpRequest(request);
            session.getContext().setConnection(connection);
            UserModel account = session.users().getUserById(realm, accountId);
            if (account != null) {
                work.run(session, realm, account);
            }
        });
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
