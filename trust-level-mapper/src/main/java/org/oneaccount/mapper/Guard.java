// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.registry.session.PendingActions;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;

/**
 * The barrier on every way out. The gate is only a dialogue: whatever becomes of it, nothing leaves that does not meet the
 * demand at the moment of leaving. A realm is guarded once it has the gate among its required actions, also when that is
 * switched off; elsewhere a client is, once it states a minimum.
 */
final class Guard {

    private Guard() {}

    /** Empty when the way is free. Reads caches only, so that a guarded token costs no SQL. */
    static Optional<GuardRefusal> check(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        UserSessionModel userSession = clientSession.getUserSession();
        UserModel user = userSession.getUser();
        RealmModel realm = clientSession.getRealm();
        if (!Demands.apply(realm, clientSession.getClient()) || isServiceAccount(user)) {
            return Optional.empty();
        }
        if (PendingActions.isAny(userSession)) {
            return Optional.of(GuardRefusal.ACTION_PENDING);
        }
        TrustView view = new TrustView(session, userSession);
        int level = view.level();
        int strength = StrengthKind.strengthOf(view.kinds());
        return Demands.owed(session, clientSession).stream()
                .flatMap(owed ->
                        judge(owed.demand(), level, strength, !owed.demand().reauth() || owed.reauthProven()).stream())
                .findFirst();
    }

    static Optional<GuardRefusal> judge(Demand demand, int level, int strength, boolean reauthenticated) {
        if (!demand.admitted()) {
            return Optional.of(GuardRefusal.NOT_ADMITTED);
        }
        if (level < demand.level()) {
            return Optional.of(GuardRefusal.LEVEL);
        }
        if (strength < demand.strength()) {
            return Optional.of(GuardRefusal.STRENGTH);
        }
        return reauthenticated ? Optional.empty() : Optional.of(GuardRefusal.REAUTH);
    }

    /** Keycloak says nothing when a token or an assertion is withheld; the operator must see it all the same. */
    static void report(
            KeycloakSession session,
            AuthenticatedClientSessionModel clientSession,
            EventType type,
            GuardRefusal refusal) {
        new EventBuilder(clientSession.getRealm(), session, session.getContext().getConnection())
                .event(type)
                .client(clientSession.getClient())
                .session(clientSession.getUserSession())
                .user(clientSession.getUserSession().getUser())
                .detail(TrustEvents.REASON, refusal.id())
                .detail(
                        TrustEvents.DEMANDED,
                        Integer.toString(Demands.of(session, clientSession).level()))
                .error(TrustEvents.REFUSED);
    }

    private static boolean isServiceAccount(UserModel user) {
        return user.getServiceAccountClientLink() != null;
    }
}
