// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Transactions beside the request's own: one that loses a race is thrown away whole, and run again. */
final class DeskTransactions {

    private static final int MOST_TRIES = 5;

    /** Gets realm and desk as the new transaction sees them. A refusal is an answer: what was written until then stays. */
    @FunctionalInterface
    interface Work<T> {
        Optional<T> run(KeycloakSession session, RealmModel realm, ClientModel desk) throws RefusedException;
    }

    private final KeycloakSession session;
    private final String realm;
    private final String desk;

    DeskTransactions(KeycloakSession session, RealmModel realm, ClientModel desk) {
        this.session = session;
        this.realm = realm.getId();
        this.desk = desk.getId();
    }

    <T> Optional<T> run(Work<T> work) throws RefusedException {
        for (int tries = 1; ; tries++) {
            try {
                return attempt(work).orThrow();
            } catch (ModelDuplicateException | PessimisticLockException | LockTimeoutException race) {
                if (tries == MOST_TRIES) {
                    throw race;
                }
            }
        }
    }

    private <T> Attempt<T> attempt(Work<T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    RealmModel ownRealm = own.realms().getRealm(realm);
                    own.getContext().setRealm(ownRealm);
                    ClientModel ownDesk = own.clients().getClientById(ownRealm, desk);
                    own.getContext().setClient(ownDesk);
                    try {
                        return new Attempt<>(work.run(own, ownRealm, ownDesk), null);
                    } catch (RefusedException refused) {
                        return new Attempt<>(Optional.empty(), refused);
                    }
                },
                "trust front desk");
    }

    private record Attempt<T>(Optional<T> result, RefusedException refused) {

        Optional<T> orThrow() throws RefusedException {
            if (refused != null) {
                throw refused;
            }
            return result;
        }
    }
}
