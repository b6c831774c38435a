// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/** Compares what was typed with the person the account is about. Takes the same time wherever the difference lies. */
final class SealedIdentity {

    private final PersonalData person;

    SealedIdentity(PersonalData person) {
        this.person = person;
    }

    /** Whether the name and the number of one of the documents both match, after the same normalisation as when they were proven. */
    boolean matches(String name, String number, LocalDate today) {
        boolean nameMatches = equal(
                PersonName.parse(name).map(PersonName::value), person.name().map(PersonName::value));
        boolean numberMatches = false;
        for (Document document : person.documents()) {
            Optional<String> typed = Document.parse(document.type(), number, document.country(), today)
                    .map(Document::number);
            boolean thisOne = equal(typed, Optional.of(document.number()));
            numberMatches = numberMatches || thisOne;
        }
        return nameMatches && numberMatches;
    }

    private static boolean equal(Optional<String> typed, Optional<String> sealed) {
        boolean same = MessageDigest.isEqual(
                typed.orElse("").getBytes(UTF_8), sealed.orElse("").getBytes(UTF_8));
        return same && typed.isPresent() && sealed.isPresent();
    }
}
