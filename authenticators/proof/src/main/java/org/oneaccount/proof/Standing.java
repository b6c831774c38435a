// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;
import org.oneaccount.trust.TrustDecision;

/**
 * Where an account and its session stand now. Costs no SQL on a warm node, unless a fresh proof is demanded: it is asked several times per
 * request.
 *
 * @param kinds what the session rests on
 * @param spent kinds that it cannot rest on any more
 * @param fresh whether this very login proved one of the strongest kinds of sign-in that the account has; where no fresh proof is
 *     demanded, nobody looks
 */
record Standing(TrustDecision decision, Set<StrengthKind> kinds, Set<StrengthKind> spent, boolean fresh) {

    Standing {
        requireNonNull(decision, "decision");
        kinds = Set.copyOf(kinds);
        spent = Set.copyOf(spent);
    }

    static Standing of(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            AuthenticationSessionModel login,
            Demand demand) {
        return new Standing(
                session.getProvider(TrustRegistry.class).decide(realm, user),
                SessionStrength.of(session, login),
                SessionStrength.spent(session, login),
                demand.reauth() && hasFreshProof(session, realm, user, login));
    }

    /**
     * Whether the strongest kind was proven in this very login. Once it was, it stays so: what is bound to the account
     * after it is not asked for again. Where a text is to be confirmed, only what was proven beside that text counts. Looks
     * into the ledger: whose face or certificate counts is asked for nothing less.
     */
    static boolean hasFreshProof(
            KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel login) {
        ProofNotes notes = new ProofNotes(login);
        if (!notes.isFresh(user) && isFreshNow(session, realm, user, login)) {
            notes.fresh(user);
        }
        return notes.isFresh(user);
    }

    private static boolean isFreshNow(
            KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel login) {
        Set<StrengthKind> proven =
                Confirmation.isAsked(login) ? new ProofNotes(login).kindsInGate(user) : SessionStrength.provenIn(login);
        if (proven.isEmpty()) {
            return false;
        }
        List<InstalledProof> installed = InstalledProof.of(session, realm, user);
        Set<Factor> held = HeldEvidence.factors(session, realm, user);
        return StrengthKind.isFreshProof(proven, InstalledProof.ownKinds(installed, held));
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

    boolean wouldBeStrongerWith(StrengthKind added) {
        return with(Set.of(added)).strength() > strength();
    }

    /** Where the session would stand after one of these was proven, whichever the holder chooses: with the one that adds least. */
    Standing with(Set<StrengthKind> oneOf) {
        return oneOf.stream()
                .filter(kind -> !spent.contains(kind))
                .map(this::joining)
                .min(Comparator.comparingInt(Standing::strength))
                .orElse(this);
    }

    private Standing joining(StrengthKind kind) {
        Set<StrengthKind> joined = new HashSet<>(kinds);
        joined.add(kind);
        return new Standing(decision, joined, spent, fresh);
    }

    int strength() {
        return StrengthKind.strengthOf(kinds);
    }
}
