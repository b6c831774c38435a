// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.mandate.EndedMandates;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.registry.notice.AfterCommit;
import org.oneaccount.registry.notice.HolderNotice;
import org.oneaccount.registry.notice.HolderWays;
import org.oneaccount.registry.policy.Policies;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.registry.session.SessionEnd;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;
import org.oneaccount.trust.identifier.Identifier;

/** The registry in Keycloak's own database and transaction. */
final class JpaTrustRegistry implements TrustRegistry {

    private static final String DISPLACED = "displaced";
    private static final String REGISTER = "registry";

    /** What may name an account the principal. */
    private static final Set<Factor> BY_THE_ORGANISATION = Set.of(Factor.MANDATE, Factor.CERTIFICATE);

    private static final Pattern REASON = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private final KeycloakSession session;
    private final Sealer sealer;
    private final Policies policies;
    private final Projection projection;

    JpaTrustRegistry(KeycloakSession session, Sealer sealer, Policies policies) {
        this.session = session;
        this.sealer = sealer;
        this.policies = policies;
        this.projection = new Projection(session, sealer);
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
        Optional<UserModel> weaker = weakerHolder(realm, user, proven);
        Optional<UserModel> former = formerPrincipal(realm, user, proven);
        // One order for everybody, so that two accounts which would displace each other never wait for each other.
        Stream.of(Optional.of(user), weaker, former)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(UserModel::getId))
                .forEach(one -> lock(realm, one));
        Account locked = account(realm, user);
        former.ifPresent(other -> letGoOfEnded(realm, other));
        Optional<Organisations.Known> organisation = organisationIn(realm, proven);
        if (organisation.filter(locked::isOfAnother).isPresent()) {
            return new Recorded.OtherPerson();
        }
        Account account = organisation.map(locked::of).orElse(locked);
        int before = decide(realm, user).level();
        Optional<HolderWays> lost = exchangedBy(proven, realm, user);
        List<Proven> all =
                stronger(realm).redeeming(vault().read(realm, user).data().claim(), proven, now());
        Recording recording = new Recording(ledgers(), index(), vault(), policy(realm), now());
        Runnable makeWay = () -> weaker.filter(
                        other -> weakerHolder(realm, user, proven).equals(weaker))
                .ifPresent(other -> displace(account, other, proven.get(0).source()));
        return switch (recording.write(account, all, makeWay)) {
            case TAKEN -> new Recorded.Taken();
            case OTHER_PERSON -> new Recorded.OtherPerson();
            case WRITTEN -> {
                organisation.ifPresent(known -> {
                    organisations().confirm(realm, known, now());
                    vault().write(realm, user, known);
                });
                TrustDecision after = project(account);
                new EvidenceEvents(session).recorded(account, all, before, after.level());
                settleMandates(account);
                lost.ifPresent(ways -> tellOfOtherMobile(account, ways));
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
            settleMandates(account);
        }
    }

    @Override
    public List<UserModel> confirmedBy(RealmModel realm, SourceId source, String reference) {
        return ledgers().confirmed(realm, source, reference).stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public PersonalData personalData(RealmModel realm, UserModel user) {
        return vault().read(realm, user).data().vouchedForBy(projection.counting(user, policy(realm), now()), now());
    }

    @Override
    public Optional<Organisation> organisation(RealmModel realm, UserModel user) {
        return projection.counting(user, policy(realm), now()).contains(Factor.ORGANISATION)
                ? organisations().of(realm, user).map(Organisations.Known::organisation)
                : Optional.empty();
    }

    @Override
    public void refuted(RealmModel realm, Organisation asked, RefusalReason why) {
        Instant then = now();
        organisations()
                .find(realm, asked.code())
                .filter(known ->
                        why == SourceRefusal.DISSOLVED || known.organisation().equals(asked))
                .map(known -> organisations().accounts(known.id()))
                .orElse(List.of())
                .stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .forEach(account -> AfterCommit.run(session, realm, account, (later, own, user) -> ((JpaTrustRegistry)
                                later.getProvider(TrustRegistry.class))
                        .loseOrganisation(own, user, why, then)));
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
    public void claim(RealmModel realm, UserModel user, PersonalData.Claim claim) {
        lock(realm, user);
        vault().write(realm, user, vault().read(realm, user).with(claim));
    }

    @Override
    public void open(RealmModel realm, UserModel user, AccountType type, SourceId source) {
        projection.open(user, type);
        ensureSignIn(realm, user, source);
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

    /**
     * Withdraws what the register does not confirm any more, unless it has done so again since it was asked. That it has no
     * record says little about what a counter confirmed on paper.
     */
    void loseOrganisation(RealmModel realm, UserModel user, RefusalReason why, Instant asked) {
        lock(realm, user);
        if (organisations().isConfirmedSince(user, asked)) {
            return;
        }
        evidence(realm, user).forEach((id, entry) -> {
            boolean isMeant = entry.evidence().factor().equals(Factor.ORGANISATION)
                    && entry.revocation().isEmpty()
                    && (why != SourceRefusal.NO_RECORD || entry.evidence().channel() == Channel.ONLINE);
            if (isMeant) {
                revoke(realm, user, new Revocable.Row(id), why.id(), REGISTER);
            }
        });
    }

    /** Writes the projection again if its level is not the one of this moment. */
    void refreshProjection(RealmModel realm, UserModel user) {
        if (accountType(user).isPresent()
                && !projection.showsLevel(user, decide(realm, user).level())) {
            project(lock(realm, user));
        }
    }

    /** Whoever did not prove more in time has no use for it, and the number may be a stranger's. */
    void forgetEndedClaim(RealmModel realm, UserModel user) {
        if (accountType(user).isPresent() && holdsEndedClaim(realm, user)) {
            lock(realm, user);
            vault().write(realm, user, vault().read(realm, user).withoutClaimEndedBy(now()));
        }
    }

    private boolean holdsEndedClaim(RealmModel realm, UserModel user) {
        return vault().read(realm, user)
                .data()
                .claim()
                .filter(claim -> !claim.isOpenAt(now()))
                .isPresent();
    }

    /** Writes the projection afresh from the ledger. Under the lock. */
    private TrustDecision project(Account account) {
        Ledger ledger = ledger(account.realm(), account.user());
        TrustDecision decision = policy(account.realm()).decide(ledger, account.type(), now());
        projection.write(account.user(), account.type(), ledger, decision.level());
        return decision;
    }

    private Account lock(RealmModel realm, UserModel user) {
        Account account = account(realm, user);
        new AccountLock(entities()).take(user);
        return account;
    }

    private Account account(RealmModel realm, UserModel user) {
        AccountType type =
                accountType(user).orElseThrow(() -> new IllegalArgumentException("a service account has no evidence"));
        return new Account(
                realm, user, type, type == AccountType.LEGAL ? organisations().of(realm, user) : Optional.empty());
    }

    /** The one that a believed source confirms; held until the transaction ends. */
    private Optional<Organisations.Known> organisationIn(RealmModel realm, List<Proven> proven) {
        return proven.stream()
                .filter(one -> policy(realm).isAccredited(one.source()))
                .map(Proven::detail)
                .filter(Proven.Detail.OfOrganisation.class::isInstance)
                .map(Proven.Detail.OfOrganisation.class::cast)
                .map(detail -> organisations().hold(realm, detail.organisation(), now()))
                .findFirst();
    }

    /** Whoever holds by name and number alone what is now proven to be this account's by more. */
    private Optional<UserModel> weakerHolder(RealmModel realm, UserModel user, List<Proven> proven) {
        StrongerEvidence stronger = stronger(realm);
        return stronger.identityIn(proven)
                .map(identity -> IdentifierKey.of(identity.document()))
                .flatMap(number -> index().otherHolder(account(realm, user), number))
                .map(id -> session.users().getUserById(realm, id))
                .filter(other -> !stronger.isAmong(ledgers().entries(other).values()));
    }

    /** Whoever still holds the organisation's credit code on nothing but mandates and certificates whose time is over. */
    private Optional<UserModel> formerPrincipal(RealmModel realm, UserModel user, List<Proven> proven) {
        if (proven.stream().noneMatch(Proven::namesPrincipal)) {
            return Optional.empty();
        }
        return organisation(realm, user)
                .map(own -> IdentifierKey.of(own.code()))
                .flatMap(code -> index().otherHolder(account(realm, user), code)
                        .filter(holder -> index().find(realm, AccountType.LEGAL, code).stream()
                                .filter(held -> held.userId().equals(holder))
                                .allMatch(held -> isOver(held.entry()))))
                .map(id -> session.users().getUserById(realm, id));
    }

    /** What is over by itself is withdrawn, so that the credit code is free. */
    private void letGoOfEnded(RealmModel realm, UserModel former) {
        evidence(realm, former).forEach((id, entry) -> {
            if (BY_THE_ORGANISATION.contains(entry.evidence().factor())
                    && entry.revocation().isEmpty()
                    && isOver(entry)) {
                revoke(
                        realm,
                        former,
                        new Revocable.Row(id),
                        EndedMandates.REASON,
                        entry.evidence().source().id());
            }
        });
    }

    private static boolean isOver(Ledger.Entry entry) {
        return entry.evidence().ends().filter(end -> !now().isBefore(end)).isPresent();
    }

    private void displace(Account account, UserModel other, SourceId by) {
        revoke(account.realm(), other, new Revocable.AllOf(Factor.REAL_NAME), DISPLACED, by.id());
        AfterCommit.run(session, account.realm(), other, (later, realm, displaced) -> {
            SessionEnd.of(later, realm, displaced, any -> true);
            new HolderNotice("displacedNotice").tell(later, realm, displaced);
        });
        AfterCommit.run(session, account.realm(), account.user(), new HolderNotice("displacingNotice")::tell);
    }

    /** How the holder was reached until now, where these things bring another mobile. */
    private Optional<HolderWays> exchangedBy(List<Proven> proven, RealmModel realm, UserModel user) {
        return proven.stream()
                .map(Proven::detail)
                .filter(Proven.Detail.Mobile.class::isInstance)
                .map(detail -> ((Proven.Detail.Mobile) detail).number())
                .findFirst()
                .flatMap(mobile -> Optional.of(HolderWays.of(session, realm, user))
                        .filter(ways -> ways.mobile().isPresent()
                                && !ways.mobile().get().equals(mobile)));
    }

    private void tellOfOtherMobile(Account account, HolderWays former) {
        AfterCommit.run(session, account.realm(), account.user(), (later, realm, holder) -> new HolderNotice(
                        "mobileChangedNotice")
                .tell(later, realm, holder, former));
    }

    /** Whoever withdraws evidence of a mandate, or of the person it names, ends the mandate. */
    private void settleMandates(Account account) {
        if (account.type() == AccountType.LEGAL) {
            Mandates.of(session, account.realm()).settle(account.user());
        }
    }

    private List<Ledger.Entry> signIns(UserModel user) {
        return ledgers().entries(user).values().stream()
                .filter(entry -> entry.evidence().factor().equals(Factor.SIGN_IN))
                .toList();
    }

    private static Proven signIn(SourceId source) {
        return new Proven(Factor.SIGN_IN, source, Channel.ONLINE, Optional.empty(), "", new Proven.Detail.None());
    }

    private StrongerEvidence stronger(RealmModel realm) {
        return new StrongerEvidence(policy(realm));
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

    Organisations organisations() {
        return new Organisations(entities(), sealer);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
