// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * A factor that has been proven, and the personal data that goes into the sealed document with it.
 *
 * @param confirmedAt when the source said so, where that is not now
 * @param ends the thing's own end
 * @param reference the source's transaction id; never personal data
 */
public record Proven(
        Factor factor,
        SourceId source,
        Channel channel,
        Optional<Instant> confirmedAt,
        Optional<Instant> ends,
        String reference,
        Detail detail) {

    /** What has just been proven. */
    public Proven(
            Factor factor, SourceId source, Channel channel, Optional<Instant> ends, String reference, Detail detail) {
        this(factor, source, channel, Optional.empty(), ends, reference, detail);
    }

    public Proven {
        requireNonNull(factor, "factor");
        requireNonNull(source, "source");
        requireNonNull(channel, "channel");
        requireNonNull(confirmedAt, "confirmedAt");
        requireNonNull(ends, "ends");
        requireNonNull(reference, "reference");
        requireNonNull(detail, "detail");
    }

    /** Whether the organisation's credit code may become the account's by it. */
    public boolean namesPrincipal() {
        return detail instanceof Detail.ForOrganisation said && said.principal() != Detail.Principal.NO;
    }

    /** What is sealed beside the row. */
    public sealed interface Detail {

        /** Nothing personal. */
        record None() implements Detail {}

        /** Becomes the account's sign-in mobile; unique in its scope. */
        record Mobile(MobileNumber number) implements Detail {}

        /** The organisation that the account stands for from now on, and for no other. */
        record OfOrganisation(Organisation organisation) implements Detail {}

        /**
         * Said by the organisation of the account: a mandate, a certificate.
         *
         * @param principal whether the credit code becomes the account's sign-in name
         */
        record ForOrganisation(Principal principal) implements Detail {}

        /** An organisation has at most one principal: the account that its credit code alone signs in to (Art. 8). */
        enum Principal {
            NO,
            /** Unless another account is. */
            IF_NONE_IS,
            /** Or nothing is written. */
            YES
        }

        /**
         * Name and document of the person; a checked document is unique in its scope.
         *
         * @param card what is kept of the bank card that was proven with them, to show the holder which it was
         * @param former a document of the same person that was checked beside this one
         */
        record Identity(PersonName name, Document document, Optional<CardEnding> card, Optional<Document> former)
                implements Detail {

            public Identity(PersonName name, Document document) {
                this(name, document, Optional.empty());
            }

            public Identity(PersonName name, Document document, Optional<CardEnding> card) {
                this(name, document, card, Optional.empty());
            }

            /** Whether both say who it is in the same words. */
            public boolean isSamePersonAs(Identity other) {
                return name.equals(other.name) && document.equals(other.document);
            }
        }
    }
}
