// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What is sealed about an account, opened. Never logged: every part masks itself.
 *
 * @param name as on the first of the documents
 * @param documents the one to tell goes first: that is the one confirmed last
 * @param claim a confirmed match on a number that another account holds
 * @param card what is known of the bank card that was proven last
 */
public record PersonalData(
        Optional<PersonName> name,
        List<Document> documents,
        Optional<MobileNumber> mobile,
        Optional<Claim> claim,
        Optional<CardEnding> card) {

    public static final PersonalData NONE =
            new PersonalData(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public PersonalData {
        documents = List.copyOf(documents);
    }

    public PersonalData(
            Optional<PersonName> name, List<Document> documents, Optional<MobileNumber> mobile, Optional<Claim> claim) {
        this(name, documents, mobile, claim, Optional.empty());
    }

    /**
     * Only what evidence of these factors vouches for, and a claim while it is open: what is sealed outlives a document's
     * end, and a source that the policy strikes. Of documents that nobody has seen, one that a source has checked goes before
     * one that is only the holder's word.
     */
    public PersonalData vouchedForBy(Set<Factor> counting, Instant now) {
        boolean seen = counting.contains(Factor.ONSITE_DOCUMENT);
        boolean checked = seen || counting.contains(Factor.REAL_NAME);
        boolean declared = seen || counting.contains(Factor.DECLARED_DOCUMENT);
        return new PersonalData(
                name.filter(known -> checked || declared),
                documents.stream()
                        .filter(document -> document.type().isCheckedBySource() ? checked : declared)
                        .sorted(Comparator.comparing(
                                document -> !seen && !document.type().isCheckedBySource()))
                        .toList(),
                mobile.filter(known -> counting.contains(Factor.MOBILE)),
                claim.filter(match -> match.isOpenAt(now)),
                card.filter(known -> counting.contains(Factor.BANK_CARD)));
    }

    /**
     * What of it evidence of this factor is about, so that its holder recognises it; of a person the name alone, since
     * applications may see it. Empty for factors that no personal data belongs to, or whose data we do not know how to mask.
     *
     * @param organisation the proven one
     */
    public Optional<String> masked(Factor factor, Optional<Organisation> organisation) {
        if (factor.equals(Factor.ORGANISATION)) {
            return organisation.map(Organisation::masked);
        }
        if (factor.equals(Factor.MOBILE)) {
            return mobile.map(MobileNumber::masked);
        }
        if (factor.equals(Factor.BANK_CARD)) {
            return card.map(CardEnding::masked);
        }
        boolean saysWho = factor.equals(Factor.REAL_NAME) || factor.equals(Factor.DECLARED_DOCUMENT);
        return saysWho ? name.map(PersonName::masked) : Optional.empty();
    }

    /**
     * The match itself: what a source confirmed of a number that another account holds.
     *
     * @param confirmedAt when it did
     */
    public record Claim(PersonName name, Document document, SourceId source, String reference, Instant confirmedAt) {

        /** Long enough to find the bank card or the way to a counter; it names a number that may be a stranger's. */
        public static final Duration OPEN_FOR = Duration.ofDays(30);

        /** As if it had been written when the source confirmed it. */
        public Proven realName() {
            return new Proven(
                    Factor.REAL_NAME,
                    source,
                    Channel.ONLINE,
                    Optional.of(confirmedAt),
                    Optional.empty(),
                    reference,
                    identity());
        }

        public boolean isOpenAt(Instant now) {
            return now.isBefore(confirmedAt.plus(OPEN_FOR));
        }

        public Proven.Detail.Identity identity() {
            return new Proven.Detail.Identity(name, document);
        }
    }
}
