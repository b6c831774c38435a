// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;

/** What is to be said about one account in one session, whatever the protocol. Reads caches only: no SQL on a warm node. */
final class TrustView {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserSessionModel userSession;
    private final UserModel user;
    private final TrustRegistry registry;

    TrustView(KeycloakSession session, UserSessionModel userSession) {
        this.session = session;
        this.realm = userSession.getRealm();
        this.userSession = userSession;
        this.user = userSession.getUser();
        this.registry = session.getProvider(TrustRegistry.class);
    }

    /** Empty for service accounts. */
    Optional<AccountType> accountType() {
        return registry.accountType(user);
    }

    /** 0 for service accounts and for whoever has proven nothing. */
    int level() {
        return registry.decide(realm, user).level();
    }

    Set<StrengthKind> kinds() {
        return SessionStrength.of(userSession);
    }

    Demand demand(AuthenticatedClientSessionModel clientSession) {
        return Demands.of(session, clientSession);
    }

    /** The {@code acr} of an assertion, which ends the login that was asked for it. */
    String acr(AuthenticatedClientSessionModel clientSession) {
        return acr(Demands.answered(session, clientSession));
    }

    /** What is answered by exchanging a code. */
    Demands.Owed answeredByCode(
            AuthenticatedClientSessionModel clientSession, Optional<String> nonce, Optional<String> verifier) {
        return Demands.answeredByCode(session, clientSession, nonce, verifier);
    }

    /** The {@code acr} of everything later: a refresh proves nothing fresh. */
    String acrLater(AuthenticatedClientSessionModel clientSession) {
        return acr(new Demands.Owed(demand(clientSession), false, Optional.empty()));
    }

    String acr(Demands.Owed answered) {
        return answered.demand()
                .acrFor(level(), StrengthKind.strengthOf(kinds()), registry.policy(realm), answered.reauthProven());
    }

    /** RFC 8176 values of the kinds of sign-in, and {@code mfa} when there are two. */
    List<String> amr() {
        return amr(SessionStrength.amr(userSession), kinds().size());
    }

    static List<String> amr(List<String> values, int kinds) {
        List<String> amr = new ArrayList<>(values);
        if (kinds > 1) {
            amr.add("mfa");
        }
        return amr;
    }
}
