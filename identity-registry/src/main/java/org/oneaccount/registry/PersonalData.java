// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.List;
import java.util.Optional;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What is sealed about an account, opened. Never logged: every part masks itself.
 *
 * @param claim a confirmed match on a number that another account holds
 */
public record PersonalData(
        Optional<PersonName> name, List<Document> documents, Optional<MobileNumber> mobile, Optional<Claim> claim) {

    public static final PersonalData NONE =
            new PersonalData(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public PersonalData {
        documents = List.copyOf(documents);
    }

    public record Claim(PersonName name, Document document) {}
}
