// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Purpose;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

/** Persons and checks. Today is 24 November 2026. */
final class TestChecks {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    static final AskedPerson ADULT = person("11010519491231002X");

    /** Born on 24 November 2012: fourteen today. */
    static final AskedPerson FOURTEEN = person("119999201211240019");

    /** Born on 25 November 2012: fourteen tomorrow. */
    static final AskedPerson NOT_YET_FOURTEEN = person("119999201211250014");

    private TestChecks() {}

    static FaceCheck of(String id, AskedPerson person, Purpose purpose) {
        return new FaceCheck(
                id,
                "key-of-" + id,
                "t-1",
                URI.create("https://face.example.org/t-1"),
                "account",
                purpose,
                person,
                NOW.plusSeconds(600),
                Optional.empty(),
                false);
    }

    private static AskedPerson person(String number) {
        return new AskedPerson(new PersonName("测试甲"), new Document(DocumentType.RESIDENT_ID, number, Optional.empty()));
    }
}
