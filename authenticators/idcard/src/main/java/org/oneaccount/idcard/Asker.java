// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.oneaccount.idcard.IdCardLimits.Subject;
import org.oneaccount.trust.identifier.Document;

/**
 * Who puts a question to a source, as the limits count it.
 *
 * @param hasMobile whether the account has proven a mobile
 * @param address of the client, where the realm counts it
 */
record Asker(String account, boolean hasMobile, Optional<String> address) {

    Asker {
        requireNonNull(account, "account");
        requireNonNull(address, "address");
    }

    /**
     * Who is counted until the answer is yes. A number has a share for accounts with a mobile, and one for all others:
     * those cost nothing to open, and whoever opens some to ask wrongly about a stranger's number on purpose must not
     * keep its holder out.
     */
    Map<Subject, String> mistakes(Document document) {
        String number = document.number();
        return Map.of(Subject.ACCOUNT, account, Subject.NUMBER, hasMobile ? number : "no mobile\n" + number);
    }

    /** Who is counted whatever the answer is: a question costs the city money. */
    Map<Subject, String> questions() {
        Map<Subject, String> subjects = new EnumMap<>(Subject.class);
        subjects.put(Subject.ACCOUNT_IN_ALL, account);
        address.ifPresent(visitor -> subjects.put(Subject.ADDRESS, visitor));
        return subjects;
    }

    /** Who is counted for a document that no source is asked about. */
    Map<Subject, String> declarations() {
        return Map.of(Subject.ACCOUNT, account);
    }
}
