// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.policy.Policies;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.Identifier;
import org.oneaccount.trust.identifier.PersonName;

/** The registry in Keycloak's own database and transaction. */
final class JpaTrustRegistry implements TrustRegistry {

    private static final Pattern REASON = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private final KeycloakSession session;
    private final Sealer sealer;
    private final Policies policies;
    private final Projection projection;

    JpaTrustRegistry(KeycloakSession session, Sealer sealer, Policies policies) {
        this.session = session;
        this.sealer = sealer;
        this.policies = policies;
        this.projection = new Projection(session);
    }

    @Override
    public TrustPolicy policy(RealmModel realm) {
        return policies.inForce(realm, now());
    }

    @Override
    public Optional<AccountType> accountType(UserModel user) {
        return projection.accountType(user);
    }

    @Override
    public TrustDecision decide(RealmModel realm, UserModel user) {
        return projection.decide(user, policy(realm), now());
    }

    @Override
    public Ledger ledger(RealmModel realm, UserModel user) {
        return ledgers().ledger(user, vault().person(user));
    }

    @Override
    public Map<UUID, Ledger.Entry> evidence(RealmModel realm, UserModel user) {
        return ledgers().entries(user);
    }

    @Override
    public Recorded record(RealmModel realm, UserModel user, List<Proven> proven) {
        if (proven.isEmpty()) {
            throw new IllegalArgumentException("nothing was proven");
        }
        Account account = lock(realm, user);
        int before = decide(realm, user).level();
        Recording recording = new Recording(ledgers(), index(), vault(), policy(realm), now());
        return switch (recording.write(account, proven)) {
            case TAKEN -> new Recorded.Taken();
            case OTHER_PERSON -> new Recorded.OtherPerson();
            case WRITTEN -> {
                TrustDecision after = project(account);
                new EvidenceEvents(session).recorded(account, proven, before, after.level());
                yield new Recorded.Written(after);
            }
        };
    }

    @Override
    public void revoke(RealmModel realm, UserModel user, Revocable which, String reason, String by) {
        if (!REASON.matcher(reason).matches()) {
            throw new IllegalArgumentException("a reason is a name: letters, digits, hyphens, at most 64");
        }
        Account account = lock(realm, user);
        int before = decide(realm, user).level();
        Ledger.Revocation revocation = new Ledger.Revocation(now(), reason, by);
        Set<Factor> factors = new Withdrawal(ledgers(), index(), vault()).write(account, which, revocation);
        if (!factors.isEmpty()) {
            TrustDecision after = project(account);
            new EvidenceEvents(session).withdrawn(account, factors, revocation, before, after.level());
        }
    }

    @Override
    public PersonalData personalData(RealmModel realm, UserModel user) {
        return vault().read(realm, user).data().vouchedForBy(projection.counting(user, policy(realm), now()));
    }

    @Override
    public List<UserModel> find(RealmModel realm, AccountType type, Identifier identifier) {
        TrustPolicy policy = policy(realm);
        return IdentifierKey.of(identifier).stream()
                .flatMap(key -> index().find(realm, type, key).stream())
                .filter(held -> held.countsBy(policy, type, now()))
                .map(IdentifierIndex.Held::userId)
                .distinct()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void claim(RealmModel realm, UserModel user, PersonName name, Document document) {
        lock(realm, user);
        Person person = vault().read(realm, user);
        vault().write(realm, user, person.with(new PersonalData.Claim(name, document)));
    }

    @Override
    public void ensureSignIn(RealmModel realm, UserModel user, SourceId source) {
        if (accountType(user).isEmpty() || projection.showsSignIn(user)) {
            return;
        }
        // The projection may be gone, or another node may just have done it: only the ledger knows.
        List<Ledger.Entry> signIns = signIns(user);
        boolean withdrawn = !signIns.isEmpty()
                && signIns.stream().allMatch(entry -> entry.revocation().isPresent());
        if (withdrawn && projection.isWritten(user)) {
            return;
        }
        Account account = lock(realm, user);
        if (signIns(user).isEmpty()) {
            record(realm, user, List.of(signIn(source)));
        } else {
            project(account);
        }
    }

    @Override
    public RealmSeal seal(RealmModel realm) {
        return new SealerOfRealm(sealer, realm);
    }

    @Override
    public void close() {
        // Owns nothing: the entity manager is Keycloak's.
    }

    /** Writes the projection again if its level is not the one of this moment. */
    void refreshProjection(RealmModel realm, UserModel user) {
        if (accountType(user).isPresent()
                && !projection.showsLevel(user, decide(realm, user).level())) {
            project(lock(realm, user));
        }
    }

    /** Writes the projection afresh from the ledger. Under the lock. */
    private TrustDecision project(Account account) {
        Ledger ledger = ledger(account.realm(), account.user());
        TrustDecision decision = policy(account.realm()).decide(ledger, account.type(), now());
        projection.write(account.user(), account.type(), ledger, decision.level());
        return decision;
    }

    private Account lock(RealmModel realm, UserModel user) {
        AccountType type =
                accountType(user).orElseThrow(() -> new IllegalArgumentException("a service account has no evidence"));
        new AccountLock(entities()).take(user);
        return new Account(realm, user, type);
    }

    private List<Ledger.Entry> signIns(UserModel user) {
        return ledgers().entries(user).values().stream()
                .filter(entry -> entry.evidence().factor().equals(Factor.SIGN_IN))
                .toList();
    }

    private static Proven signIn(SourceId source) {
        return new Proven(Factor.SIGN_IN, source, Channel.ONLINE, Optional.empty(), "", new Proven.Detail.None());
    }

    private LedgerStore ledgers() {
        return new LedgerStore(entities());
    }

    private IdentifierIndex index() {
        return new IdentifierIndex(entities(), sealer);
    }

    private PersonVault vault() {
        return new PersonVault(entities(), sealer);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
