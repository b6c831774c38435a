// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Whom an account is about, and what is sealed about them.
 *
 * @param id empty until a first name and document are known
 */
record Person(Optional<PersonId> id, PersonalData data) {

    static final Person UNKNOWN = new Person(Optional.empty(), PersonalData.NONE);

    /** Whether name and document are the ones this account already stands for; true while it stands for nobody. */
    boolean is(Proven.Detail.Identity identity) {
        return id.isEmpty()
                || (data.name().equals(Optional.of(identity.name()))
                        && data.documents().contains(identity.document()));
    }

    /**
     * With this name, and with this document before the others: the name is the one on it. The first identity gives the
     * person its id.
     */
    Person with(Proven.Detail.Identity identity) {
        List<Document> documents = new ArrayList<>(data.documents());
        documents.remove(identity.document());
        documents.add(0, identity.document());
        Optional<PersonalData.Claim> claim =
                data.claim().filter(open -> !open.document().equals(identity.document()));
        return new Person(
                Optional.of(id.orElseGet(() -> new PersonId(UUID.randomUUID()))),
                new PersonalData(
                        Optional.of(identity.name()),
                        documents,
                        data.mobile(),
                        claim,
                        identity.card().or(data::card)));
    }

    Person with(MobileNumber mobile) {
        return new Person(
                id, new PersonalData(data.name(), data.documents(), Optional.of(mobile), data.claim(), data.card()));
    }

    Person with(PersonalData.Claim claim) {
        return new Person(
                id, new PersonalData(data.name(), data.documents(), data.mobile(), Optional.of(claim), data.card()));
    }

    Person withoutClaimEndedBy(Instant now) {
        return new Person(
                id,
                new PersonalData(
                        data.name(),
                        data.documents(),
                        data.mobile(),
                        data.claim().filter(open -> open.isOpenAt(now)),
                        data.card()));
    }

    Person withoutMobile() {
        return new Person(
                id, new PersonalData(data.name(), data.documents(), Optional.empty(), data.claim(), data.card()));
    }

    Person withoutCard() {
        return new Person(id, new PersonalData(data.name(), data.documents(), data.mobile(), data.claim()));
    }

    Person withDocuments(List<Document> documents) {
        return new Person(id, new PersonalData(data.name(), documents, data.mobile(), data.claim(), data.card()));
    }

    /** Nobody any more: nothing stands that says who it is. Another identity may be proven and gets an id of its own. */
    Person withoutIdentity() {
        return new Person(Optional.empty(), new PersonalData(Optional.empty(), List.of(), data.mobile(), data.claim()));
    }
}
