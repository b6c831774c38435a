// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The JSON that is sealed in {@code OA_PERSON}. Apart from {@link PersonalData}, so that what is stored can stay as it is. */
final class PersonDocument {

    private static final ObjectMapper JSON =
            new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_EMPTY);

    private PersonDocument() {}

    static String write(PersonalData data) {
        try {
            return JSON.writeValueAsString(new Stored(
                    data.name().map(PersonName::value).orElse(null),
                    data.documents().stream().map(StoredDocument::of).toList(),
                    data.mobile().map(MobileNumber::e164).orElse(null),
                    data.claim().map(StoredClaim::of).orElse(null),
                    data.card().map(CardEnding::digits).orElse(null)));
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    static PersonalData read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return new PersonalData(
                    Optional.ofNullable(stored.name()).map(PersonName::new),
                    Optional.ofNullable(stored.documents()).orElse(List.of()).stream()
                            .map(StoredDocument::toDocument)
                            .toList(),
                    Optional.ofNullable(stored.mobile()).map(MobileNumber::new),
                    Optional.ofNullable(stored.claim()).map(StoredClaim::toClaim),
                    Optional.ofNullable(stored.card()).map(CardEnding::new));
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    /** Without the cause: Jackson quotes what it could not read. */
    private static IllegalStateException unreadable() {
        return new IllegalStateException("A sealed person document is not in the form this version writes");
    }

    private record Stored(String name, List<StoredDocument> documents, String mobile, StoredClaim claim, String card) {}

    /** @param confirmedAt epoch milliseconds; a claim without a time is from before they had an end, and has ended */
    private record StoredClaim(
            String name, StoredDocument document, String source, String reference, long confirmedAt) {

        static StoredClaim of(PersonalData.Claim claim) {
            return new StoredClaim(
                    claim.name().value(),
                    StoredDocument.of(claim.document()),
                    claim.source().id(),
                    claim.reference(),
                    claim.confirmedAt().toEpochMilli());
        }

        PersonalData.Claim toClaim() {
            return new PersonalData.Claim(
                    new PersonName(name),
                    document.toDocument(),
                    new SourceId(source),
                    reference,
                    Instant.ofEpochMilli(confirmedAt));
        }
    }

    private record StoredDocument(String type, String number, String country) {

        static StoredDocument of(Document document) {
            return new StoredDocument(
                    document.type().id(), document.number(), document.country().orElse(null));
        }

        Document toDocument() {
            return new Document(
                    DocumentType.parse(type).orElseThrow(PersonDocument::unreadable),
                    number,
                    Optional.ofNullable(country));
        }
    }
}
