// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;

/**
 * No operator confirms an account of their own: whoever holds both sides of the counter could raise any account.
 *
 * <p>Accounts belong to persons, so persons are compared, not names of accounts. Who the operator is, is known by the ID
 * number that the desk system declares for its staff, by the operator's own account in the realm if the staff id is its
 * username or id, or by both. It is an own account when the document that was checked, or one that the account already
 * stands for, is the operator's; or the account is the operator's itself, or has the operator's mobile. An operator of
 * whom no document is known cannot be told from the holder, so a counter must declare one or the other. A desk system
 * that lies about its staff is not found out: that is what its role is given, and taken away, for.
 */
final class OwnAccount {

    enum Answer {
        ANOTHERS,
        OWN,
        OPERATOR_UNKNOWN
    }

    /** Who stands behind the counter. */
    record Operator(Optional<IdNumber> declared, Optional<String> account, PersonalData known) {

        private Set<String> documents() {
            Set<String> documents = new HashSet<>(keys(known.documents()));
            declared.map(IdNumber::value).ifPresent(documents::add);
            return documents;
        }

        /** Hides who it is. */
        @Override
        public String toString() {
            return "Operator[]";
        }
    }

    private OwnAccount() {}

    /**
     * Compares both sides.
     *
     * @param account the id of the account that would be confirmed
     * @param known what is sealed about that account
     * @param checked every document that was on the counter
     */
    static Answer judge(Operator operator, String account, PersonalData known, List<Document> checked) {
        Set<String> own = operator.documents();
        Set<String> confirmed = keys(known.documents());
        confirmed.addAll(keys(checked));
        boolean sameMobile = operator.known().mobile().isPresent()
                && operator.known().mobile().equals(known.mobile());
        if (operator.account().filter(account::equals).isPresent()
                || sameMobile
                || confirmed.stream().anyMatch(own::contains)) {
            return Answer.OWN;
        }
        return own.isEmpty() ? Answer.OPERATOR_UNKNOWN : Answer.ANOTHERS;
    }

    private static Set<String> keys(List<Document> documents) {
        Set<String> keys = new HashSet<>();
        documents.forEach(document -> keys.add(key(document)));
        return keys;
    }

    /** As in the identifier index: the kinds of ID number share one space. */
    private static String key(Document document) {
        return document.type().isCheckedBySource()
                ? document.number()
                : document.type().id() + ":" + document.country().orElse("") + ":" + document.number();
    }
}
