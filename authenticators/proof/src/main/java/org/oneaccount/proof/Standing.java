// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.TrustDecision;

/**
 * Where an account and its session stand now. Costs no SQL on a warm node: it is asked several times per request.
 *
 * @param kinds what the session rests on
 * @param fresh whether a kind was proven in this very login
 */
record Standing(TrustDecision decision, Set<StrengthKind> kinds, boolean fresh) {

    Standing {
        requireNonNull(decision, "decision");
        kinds = Set.copyOf(kinds);
    }

    static Standing of(KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel login) {
        return new Standing(
                session.getProvider(TrustRegistry.class).decide(realm, user),
                SessionStrength.of(session, login),
                !SessionStrength.provenIn(login).isEmpty());
    }

    boolean meets(Demand demand) {
        return demand.isMetBy(decision.level(), strength()) && !owesReauth(demand);
    }

    boolean hasLevelFor(Demand demand) {
        return decision.level() >= demand.level();
    }

    boolean hasStrengthFor(Demand demand) {
        return strength() >= demand.strength() && !owesReauth(demand);
    }

    boolean owesReauth(Demand demand) {
        return demand.reauth() && !fresh;
    }

    int strength() {
        return StrengthKind.strengthOf(kinds);
    }
}
