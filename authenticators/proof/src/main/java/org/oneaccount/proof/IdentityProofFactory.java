// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/**
 * Declares a proof: its id is the word in {@code trust-<proof>} and the value of the gate's {@code proof} button. What it
 * declares is read from fresh instances too, so the declarations depend on nothing but the class.
 */
public interface IdentityProofFactory extends ProviderFactory<IdentityProof> {

    /** The factors this proof may write. The gate offers it when one of them is missing. */
    Set<Factor> writes();

    /** The account types it serves. */
    default Set<AccountType> accountTypes() {
        return Set.of(AccountType.NATURAL, AccountType.LEGAL);
    }

    /**
     * The kind of strength it can give to a session, if any. The host notes it after {@link Purpose#STRENGTH} only: new
     * evidence by itself makes no session stronger.
     */
    default Optional<StrengthKind> strength() {
        return Optional.empty();
    }

    /** Whether this account could give that kind of strength now (a proven mobile, say). */
    default boolean canStrengthen(KeycloakSession session, RealmModel realm, UserModel user) {
        return false;
    }

    /**
     * Whether its new evidence takes the place of what strengthens sessions of this account, as a new mobile does: then
     * the proof's own required action asks for the old one first.
     */
    default boolean replacesWhatStrengthens() {
        return true;
    }

    /**
     * Factors that must be known before (a bank card needs the name). An agent's mobile and name need the organisation: it
     * decides among whom they must be unique.
     */
    default Set<Factor> requires(AccountType type) {
        return Set.of();
    }

    /**
     * Whether it proves more of a person than name and number, so that it may take a number from an account that holds it
     * by those alone. Then the gate offers it on a claim, too, and {@link AskedPerson} says whom to ask about.
     */
    default boolean confirmsClaims() {
        return false;
    }

    /** Whether it could prove anything on this server as it is set up. One that could not is not offered. */
    default boolean isOffered(KeycloakSession session) {
        return true;
    }

    /** Settings of the required action {@code trust-verify-<proof>}, which are those of the proof everywhere in the realm. */
    default List<ProviderConfigProperty> settings() {
        return List.of();
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
