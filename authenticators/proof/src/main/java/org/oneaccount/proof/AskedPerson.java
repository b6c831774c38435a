// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/**
 * Whom a stronger proof asks a source about: the person that a source confirmed for this account, else the one it claims
 * on a number that another account holds by name and number alone. Never typed again.
 */
public record AskedPerson(PersonName name, Document document) {

    public AskedPerson {
        requireNonNull(name, "name");
        requireNonNull(document, "document");
    }

    /** Empty when nothing is known that a source could check. */
    public static Optional<AskedPerson> of(ProofContext context) {
        return in(context.session().getProvider(TrustRegistry.class).personalData(context.realm(), context.user()));
    }

    static Optional<AskedPerson> in(PersonalData personal) {
        return personal.name()
                .flatMap(name -> personal.documents().stream()
                        .filter(document -> document.type().isCheckedBySource())
                        .findFirst()
                        .map(document -> new AskedPerson(name, document)))
                .or(() -> personal.claim().map(claim -> new AskedPerson(claim.name(), claim.document())));
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return name + " " + document;
    }
}
