// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/**
 * What one installed proof can do for one account now.
 *
 * @param strengthens the kind of strength it could give to the session of this account
 * @param confirmsClaims whether it may take a number from an account that holds it on weaker evidence
 */
record InstalledProof(
        String id,
        Set<Factor> writes,
        Set<Factor> requires,
        Set<AccountType> serves,
        Optional<StrengthKind> strengthens,
        boolean confirmsClaims) {

    InstalledProof {
        requireNonNull(id, "id");
        writes = Set.copyOf(writes);
        requires = Set.copyOf(requires);
        serves = Set.copyOf(serves);
        requireNonNull(strengthens, "strengthens");
    }

    /** All proofs on this server, by id. A realm hides one by disabling {@code trust-verify-<proof>}; it need not know it. */
    static List<InstalledProof> of(KeycloakSession session, RealmModel realm, UserModel user) {
        AccountType type =
                session.getProvider(TrustRegistry.class).accountType(user).orElse(AccountType.NATURAL);
        return session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(IdentityProof.class)
                .map(IdentityProofFactory.class::cast)
                .filter(factory -> isOffered(realm, factory.getId()))
                // Whom it does not serve need not wait for what it looks at.
                .filter(factory -> !factory.accountTypes().contains(type) || factory.isOffered(session))
                .map(factory -> of(factory, type, session, realm, user))
                .sorted(Comparator.comparing(InstalledProof::id))
                .toList();
    }

    /** This very proof, for an account as it stands: with a claim, where it has one. */
    static InstalledProof of(IdentityProofFactory factory, KeycloakSession session, RealmModel realm, UserModel user) {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        AccountType type = registry.accountType(user).orElse(AccountType.NATURAL);
        InstalledProof proof = of(factory, type, session, realm, user);
        return proof.confirmsClaims()
                        && registry.personalData(realm, user).claim().isPresent()
                ? proof.onClaim()
                : proof;
    }

    private static InstalledProof of(
            IdentityProofFactory factory, AccountType type, KeycloakSession session, RealmModel realm, UserModel user) {
        return new InstalledProof(
                factory.getId(),
                factory.writes(),
                factory.requires(type),
                factory.accountTypes(),
                factory.strength().filter(kind -> factory.canStrengthen(session, realm, user)),
                factory.confirmsClaims());
    }

    /**
     * The kinds of sign-in that are the account's own: of a face or a certificate only where the evidence of it counts, or
     * a proof that could ask anybody would pass for one that knows this holder.
     *
     * @param held factors whose evidence counts
     */
    static Set<StrengthKind> ownKinds(List<InstalledProof> proofs, Set<Factor> held) {
        return proofs.stream()
                .filter(proof ->
                        proof.writes().isEmpty() || proof.writes().stream().anyMatch(held::contains))
                .flatMap(proof -> proof.strengthens().stream())
                .collect(Collectors.toSet());
    }

    /** The same for an account with a claim: a match of name and number is there, and evidence of it as soon as this proof succeeds. */
    InstalledProof onClaim() {
        if (!confirmsClaims) {
            return this;
        }
        Set<Factor> needed = new HashSet<>(requires);
        needed.remove(Factor.REAL_NAME);
        Set<Factor> written = new HashSet<>(writes);
        written.add(Factor.REAL_NAME);
        return new InstalledProof(id, written, needed, serves, strengthens, true);
    }

    /** Whether this realm has not hidden it. */
    static boolean isOffered(RealmModel realm, String proof) {
        RequiredActionProviderModel action =
                realm.getRequiredActionProviderByAlias(ProofRequiredActionFactory.PREFIX + proof);
        return action == null || action.isEnabled();
    }
}
