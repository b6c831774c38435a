// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;
import org.oneaccount.trust.identifier.Identifier;

/**
 * What OneAccount knows about accounts. Get it by {@code session.getProvider(TrustRegistry.class)}; it works in that
 * session's transaction, so evidence, projection and event are committed together or not at all.
 *
 * <p>{@link #policy}, {@link #accountType}, {@link #decide} read caches only: no SQL on a warm node. Everything else does.
 */
public interface TrustRegistry extends Provider {

    /** The policy in force in this realm now. */
    TrustPolicy policy(RealmModel realm);

    /** The account's type; natural when none is written yet. Empty for service accounts: they have no level. */
    Optional<AccountType> accountType(UserModel user);

    /** The decision now, made from the projection on the user. Level 0 for service accounts and for anything unreadable. */
    TrustDecision decide(RealmModel realm, UserModel user);

    /** The truth behind the projection. */
    Ledger ledger(RealmModel realm, UserModel user);

    /** The rows behind the ledger, by the id that {@link Revocable.Row} takes, in the order they were written. */
    Map<UUID, Ledger.Entry> evidence(RealmModel realm, UserModel user);

    /**
     * Writes one row per factor really proven, its identifiers, the projection and the event. Locks the account.
     *
     * <p>Bank card, face or on-site evidence takes a number from an account that holds it by name and number alone: that
     * account loses it and its sessions, and both holders are told.
     */
    Recorded record(RealmModel realm, UserModel user, List<Proven> proven);

    /** The accounts in whose ledger this source confirmed something under this reference. */
    List<UserModel> confirmedBy(RealmModel realm, SourceId source, String reference);

    /** Withdraws evidence that still stands. Rows already withdrawn stay as they are. */
    void revoke(RealmModel realm, UserModel user, Revocable which, String reason, String by);

    /**
     * The account's sealed data, opened for a dialogue with its own holder: as much of it as evidence vouches for that
     * counts now. A mobile whose source was struck receives no code and signs nobody in.
     */
    PersonalData personalData(RealmModel realm, UserModel user);

    /**
     * The organisation that a legal person's account stands for, opened, while evidence of it counts. Agents prove it first:
     * it decides among whom their mobile and number must be unique.
     */
    Optional<Organisation> organisation(RealmModel realm, UserModel user);

    /**
     * Takes a register's no. Where it says that what is known here does not hold any more (the organisation was dissolved, or
     * has another name or head now), all accounts of that organisation lose the evidence of it once this transaction is
     * committed. A no to anything else changes nothing.
     */
    void refuted(RealmModel realm, Organisation asked, RefusalReason why);

    /**
     * Accounts of this type that hold the identifier, by blind index, on evidence that counts now. Username and e-mail
     * are Keycloak's own: not here. Several only for agents of legal persons.
     */
    List<UserModel> find(RealmModel realm, AccountType type, Identifier identifier);

    /**
     * Keeps a match that a source confirmed on a number that another account holds, sealed, for the stronger proofs to
     * come. No evidence, no identifier. {@link #record} turns it into evidence when one of those is written.
     */
    void claim(RealmModel realm, UserModel user, PersonalData.Claim claim);

    /**
     * Says of an account that has just been made what it stands for, and writes its {@code sign-in} evidence. For ever: an
     * account never changes its type.
     *
     * @throws IllegalStateException when the account has a type
     */
    void open(RealmModel realm, UserModel user, AccountType type, SourceId source);

    /**
     * Writes account type and {@code sign-in} evidence if the account never had any. One that was withdrawn stays
     * withdrawn: an authority did it.
     *
     * @param source who knows that the holder signed in: the realm or the broker
     */
    void ensureSignIn(RealmModel realm, UserModel user, SourceId source);

    /** For modules that keep personal data in tables of their own (counters, the sandbox). */
    RealmSeal seal(RealmModel realm);
}
