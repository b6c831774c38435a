// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.registry.session.PendingActions;
import org.oneaccount.registry.session.SessionIdle;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustLevel;
import org.oneaccount.trust.TrustPolicy;

/**
 * Who stands before the page: signed in for it, with a fresh proof not long ago. No token is issued for this page, so no
 * guard of tokens stands before it; what the guards ask is asked here.
 *
 * @param level that the account has and the session is strong enough for
 * @param checker what a form of this browser session carries, so that no other site can send it
 */
record Visitor(UserModel user, AccountType type, int level, String checker) {

    /** Long enough to read a mandate, short enough that a browser left open speaks for nobody. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** Set by Keycloak when it has read the identity cookie. */
    private static final String STATE_CHECKER = "state_checker";

    /** Empty for whoever has to sign in (again) first. */
    static Optional<Visitor> of(KeycloakSession session, RealmModel realm, ClientModel client, Clock clock) {
        Optional<AuthResult> signedIn = SessionIdle.holder(session, realm, client);
        if (signedIn.isEmpty()) {
            return Optional.empty();
        }
        AuthResult holder = signedIn.get();
        UserSessionModel userSession = holder.session();
        Optional<AuthenticatedClientSessionModel> entered =
                Optional.ofNullable(userSession.getAuthenticatedClientSessionByClient(client.getId()));
        Optional<String> checker = Optional.ofNullable((String) session.getAttribute(STATE_CHECKER));
        if (entered.isEmpty() || checker.isEmpty() || PendingActions.isAny(userSession)) {
            return Optional.empty();
        }
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        TrustDecision decision = registry.decide(realm, holder.user());
        int strength = StrengthKind.strengthOf(SessionStrength.of(userSession));
        boolean meets = Demands.answered(session, entered.get()).demand().isMetBy(decision.level(), strength)
                && Demands.freshlyProvenAt(entered.get())
                        .filter(at -> clock.instant().isBefore(at.plus(FRESH)))
                        .isPresent();
        return meets
                ? registry.accountType(holder.user())
                        .map(type -> new Visitor(
                                holder.user(), type, usable(registry.policy(realm), decision, strength), checker.get()))
                : Optional.empty();
    }

    private static int usable(TrustPolicy policy, TrustDecision decision, int strength) {
        return policy.ladders().getOrDefault(decision.type(), List.of()).stream()
                .filter(rung -> rung.number() <= decision.level() && rung.strength() <= strength)
                .mapToInt(TrustLevel::number)
                .max()
                .orElse(0);
    }

    /** Whether more may be done here than to withdraw one's own. */
    boolean hasLevel() {
        return level >= (isNatural() ? Representation.LEAST_LEVEL : MandateList.LEAST_LEVEL);
    }

    boolean isNatural() {
        return type == AccountType.NATURAL;
    }
}
