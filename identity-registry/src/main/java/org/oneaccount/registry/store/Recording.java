// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustPolicy;

/** Writes what was proven in one dialogue: all of it, or nothing. Runs under {@link AccountLock}. */
final class Recording {

    enum Result {
        WRITTEN,
        TAKEN,
        OTHER_PERSON
    }

    private static final String REPLACED = "replaced";

    /** A mandate is about a person: another agent of the same organisation needs one of their own. */
    private static final Set<Factor> ABOUT_NO_PERSON =
            Set.of(Factor.SIGN_IN, Factor.MOBILE, Factor.ORGANISATION, Factor.CERTIFICATE);

    private final LedgerStore ledger;
    private final IdentifierIndex index;
    private final PersonVault vault;
    private final TrustPolicy policy;
    private final Instant now;

    Recording(LedgerStore ledger, IdentifierIndex index, PersonVault vault, TrustPolicy policy, Instant now) {
        this.ledger = ledger;
        this.index = index;
        this.vault = vault;
        this.policy = policy;
        this.now = now;
    }

    /** @param makeWay lets go of what stronger evidence takes from another account; run only when nothing else stands in the way */
    Result write(Account account, List<Proven> proven, Runnable makeWay) {
        Person before = vault.read(account.realm(), account.user());
        Person after = before;
        Map<Proven, IdentifierKey> keys = new LinkedHashMap<>();
        Optional<SourceId> replacing = Optional.empty();
        for (Proven one : proven) {
            if (one.detail() instanceof Detail.Identity identity) {
                if (!after.is(identity) && !mayJoin(account, after, one, identity)) {
                    if (!mayReplace(account, one)) {
                        return Result.OTHER_PERSON;
                    }
                    after = after.withoutIdentity();
                    replacing = Optional.of(one.source());
                }
                after = after.with(identity);
                holdIfConfirmed(one, IdentifierKey.of(identity.document()), keys);
            } else if (one.detail() instanceof Detail.Mobile mobile && isBelieved(one)) {
                after = after.with(mobile.number());
                keys.put(one, IdentifierKey.of(mobile.number()));
            } else if (one.detail() instanceof Detail.ForOrganisation said && isBelieved(one)) {
                principal(account, said.principal()).ifPresent(code -> keys.put(one, code));
            }
        }
        Optional<Map<IdentifierKey, String>> held = hold(account, keys, makeWay);
        if (held.isEmpty()) {
            return Result.TAKEN;
        }
        replacing.ifPresent(by -> replacePerson(account, by, held.get().values()));
        append(account, proven, after.id(), keys, held.get());
        if (!after.equals(before)) {
            vault.write(account.realm(), account.user(), after);
        }
        return Result.WRITTEN;
    }

    private Optional<IdentifierKey> principal(Account account, Detail.Principal wanted) {
        IdentifierKey code = IdentifierKey.of(account.organisation()
                .orElseThrow(() -> new IllegalStateException("nothing is said by an organisation that is not proven"))
                .organisation()
                .code());
        return switch (wanted) {
            case NO -> Optional.empty();
            case IF_NONE_IS -> Optional.of(code)
                    .filter(free -> index.otherHolder(account, free).isEmpty());
            case YES -> Optional.of(code);
        };
    }

    /**
     * Mobiles first: nobody gives way to evidence of which a part cannot be written. What was new is let go again when the
     * rest cannot be held.
     */
    private Optional<Map<IdentifierKey, String>> hold(
            Account account, Map<Proven, IdentifierKey> keys, Runnable makeWay) {
        List<IdentifierKey> mobiles = keysOf(keys, Detail.Mobile.class::isInstance);
        List<IdentifierKey> fresh =
                mobiles.stream().filter(key -> !index.isHeldBy(account, key)).toList();
        Optional<Map<IdentifierKey, String>> first = index.hold(account, mobiles);
        if (first.isEmpty()) {
            return first;
        }
        makeWay.run();
        Optional<Map<IdentifierKey, String>> rest =
                index.hold(account, keysOf(keys, not(Detail.Mobile.class::isInstance)));
        if (rest.isEmpty()) {
            index.release(fresh.stream().map(first.get()::get).toList());
            return rest;
        }
        Map<IdentifierKey, String> all = new HashMap<>(first.get());
        all.putAll(rest.get());
        return Optional.of(all);
    }

    private static List<IdentifierKey> keysOf(Map<Proven, IdentifierKey> keys, Predicate<Detail> kind) {
        return keys.entrySet().stream()
                .filter(entry -> kind.test(entry.getKey().detail()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The holder's own word never takes a number from anybody. */
    private void holdIfConfirmed(Proven one, IdentifierKey key, Map<Proven, IdentifierKey> keys) {
        if (isBelieved(one)) {
            keys.put(one, key);
        }
    }

    /**
     * Another name for a number that is the account's joins where somebody looks at the person and the paper; another
     * document only with one beside it that the account was confirmed by. Else whoever types a stranger's name and number, and then
     * shows a document of their own, would have both.
     */
    private boolean mayJoin(Account account, Person person, Proven one, Detail.Identity identity) {
        boolean isHere = person.data().documents().contains(identity.document())
                || identity.former()
                        .filter(former -> index.isHeldBy(account, IdentifierKey.of(former)))
                        .isPresent();
        return one.channel() == Channel.COUNTER && isBelieved(one) && isHere;
    }

    /**
     * Who is known by nothing but the holder's own word gives way to whom a source confirms: a passport was declared
     * first, say, and now there is a resident ID. As a person of its own, so that no evidence mixes the two.
     */
    private boolean mayReplace(Account account, Proven one) {
        return isBelieved(one)
                && standingAboutAPerson(account).stream().noneMatch(row -> policy.isAccredited(row.source()));
    }

    private boolean isBelieved(Proven one) {
        return policy.isAccredited(one.source());
    }

    private void append(
            Account account,
            List<Proven> proven,
            Optional<PersonId> person,
            Map<Proven, IdentifierKey> keys,
            Map<IdentifierKey, String> held) {
        for (Proven one : proven) {
            if (one.detail() instanceof Detail.Mobile mobile && isBelieved(one)) {
                replaceOlder(account, IdentifierKey.of(mobile.number()), one);
            }
        }
        ledger.append(
                account,
                proven.stream()
                        .map(one -> new LedgerStore.Row(
                                evidence(one, person),
                                Optional.ofNullable(keys.get(one)).map(held::get)))
                        .toList());
    }

    private void replacePerson(Account account, SourceId by, Collection<String> held) {
        List<EvidenceEntity> older = standingAboutAPerson(account);
        older.forEach(row -> row.revoke(new Ledger.Revocation(now, REPLACED, by.id())));
        index.release(older.stream()
                .flatMap(row -> row.identifierId().stream())
                .filter(id -> !held.contains(id))
                .toList());
    }

    private List<EvidenceEntity> standingAboutAPerson(Account account) {
        return ledger.rows(account.user()).stream()
                .filter(EvidenceEntity::isStanding)
                .filter(EvidenceEntity::isAboutAPerson)
                .toList();
    }

    /** An account has one mobile: the one that a believed source confirmed last. */
    private void replaceOlder(Account account, IdentifierKey key, Proven by) {
        List<String> older = index.others(account, key);
        ledger.rows(account.user()).stream()
                .filter(EvidenceEntity::isStanding)
                .filter(row -> row.identifierId().filter(older::contains).isPresent())
                .forEach(row -> row.revoke(
                        new Ledger.Revocation(now, REPLACED, by.source().id())));
        index.release(older);
    }

    private Evidence evidence(Proven one, Optional<PersonId> person) {
        return new Evidence(
                one.factor(),
                one.source(),
                one.channel(),
                ABOUT_NO_PERSON.contains(one.factor()) ? Optional.empty() : person,
                one.confirmedAt().orElse(now),
                one.ends(),
                one.reference());
    }
}
