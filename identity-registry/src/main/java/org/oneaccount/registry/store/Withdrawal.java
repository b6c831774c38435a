// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneaccount.registry.Revocable;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.identifier.Document;

/**
 * Withdraws evidence, and with the last evidence for it the identifier and the sealed data: nothing is kept, and nobody
 * is kept out, on the word of evidence that no longer stands. Runs under {@link AccountLock}.
 */
final class Withdrawal {

    private final LedgerStore ledger;
    private final IdentifierIndex index;
    private final PersonVault vault;

    Withdrawal(LedgerStore ledger, IdentifierIndex index, PersonVault vault) {
        this.ledger = ledger;
        this.index = index;
        this.vault = vault;
    }

    /** The factors of the rows withdrawn; empty when none stood. */
    Set<Factor> write(Account account, Revocable which, Ledger.Revocation revocation) {
        List<EvidenceEntity> before = ledger.rows(account.user()).stream()
                .filter(EvidenceEntity::isStanding)
                .toList();
        List<EvidenceEntity> withdrawn = withMandates(
                before, before.stream().filter(row -> isMeant(row, which)).toList());
        withdrawn.forEach(row -> row.revoke(revocation));
        List<EvidenceEntity> standing =
                before.stream().filter(EvidenceEntity::isStanding).toList();
        if (!withdrawn.isEmpty()) {
            release(withdrawn, standing);
            forget(account, standing);
        }
        return withdrawn.stream().map(EvidenceEntity::factor).collect(Collectors.toSet());
    }

    /** A mandate names a person, and goes with the last evidence of who that is. */
    private static List<EvidenceEntity> withMandates(List<EvidenceEntity> before, List<EvidenceEntity> meant) {
        boolean staysKnown = before.stream().filter(row -> !meant.contains(row)).anyMatch(Withdrawal::saysWhoItIs);
        return staysKnown || meant.stream().noneMatch(Withdrawal::saysWhoItIs)
                ? meant
                : before.stream()
                        .filter(row -> meant.contains(row) || isMandate(row))
                        .toList();
    }

    private static boolean saysWhoItIs(EvidenceEntity row) {
        return row.isAboutAPerson() && !isMandate(row);
    }

    private static boolean isMandate(EvidenceEntity row) {
        return row.factor().equals(Factor.MANDATE);
    }

    private static boolean isMeant(EvidenceEntity row, Revocable which) {
        if (which instanceof Revocable.Row one) {
            return row.id().equals(one.id().toString());
        }
        if (which instanceof Revocable.Confirmed confirmed) {
            return row.source().equals(confirmed.by()) && row.reference().equals(confirmed.reference());
        }
        return row.factor().equals(((Revocable.AllOf) which).factor());
    }

    private void release(List<EvidenceEntity> withdrawn, List<EvidenceEntity> standing) {
        Set<String> unsupported = identifiers(withdrawn);
        if (withdrawn.stream().anyMatch(Withdrawal::isMandate)
                && standing.stream().noneMatch(Withdrawal::isMandate)) {
            // Who may not act any more is not the organisation's principal, whatever key they hold.
            unsupported.addAll(identifiers(standing.stream()
                    .filter(row -> row.factor().equals(Factor.CERTIFICATE))
                    .toList()));
        } else {
            unsupported.removeAll(identifiers(standing));
        }
        index.release(unsupported);
    }

    private static Set<String> identifiers(List<EvidenceEntity> rows) {
        return rows.stream().flatMap(row -> row.identifierId().stream()).collect(Collectors.toSet());
    }

    private void forget(Account account, List<EvidenceEntity> standing) {
        Person before = vault.read(account.realm(), account.user());
        Person after = before.withDocuments(before.data().documents().stream()
                .filter(document -> isStillOurs(account, document, standing))
                .toList());
        if (standing.stream().noneMatch(row -> row.factor().equals(Factor.MOBILE))) {
            after = after.withoutMobile();
        }
        if (standing.stream().noneMatch(row -> row.factor().equals(Factor.BANK_CARD))) {
            after = after.withoutCard();
        }
        if (standing.stream().noneMatch(EvidenceEntity::isAboutAPerson)) {
            after = after.withoutIdentity();
        }
        if (!after.equals(before)) {
            vault.write(account.realm(), account.user(), after);
        }
    }

    /** What was only declared is in no index. */
    private boolean isStillOurs(Account account, Document document, List<EvidenceEntity> standing) {
        boolean isDeclared = !document.type().isCheckedBySource()
                && standing.stream().anyMatch(row -> row.factor().equals(Factor.DECLARED_DOCUMENT));
        return isDeclared || index.isHeldBy(account, IdentifierKey.of(document));
    }
}
