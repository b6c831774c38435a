// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What a counter or kiosk says: this is whose document was checked here, for the account of this appointment.
 *
 * @param operatorIdNumber the operator's own, to rule out that it is the operator's own account; never kept
 * @param validUntil the last day of the document; always for documents that no source checks
 * @param former an earlier document of the same person, checked beside it
 * @param mandate on paper, if one was checked beside it: then the code is that of an agent's request
 * @param readBack what was read from the holder's mobile, if anything was
 */
record ConfirmationRequest(
        UUID correlationId,
        AppointmentCode code,
        DeskPlace place,
        DocumentCheck check,
        HolderCheck holderCheck,
        Optional<IdNumber> operatorIdNumber,
        PersonName name,
        Document document,
        Optional<LocalDate> validUntil,
        Optional<Document> former,
        Optional<PaperMandate> mandate,
        Optional<ReadBack> readBack)
        implements DeskRequest {

    ConfirmationRequest {
        requireNonNull(correlationId, "correlationId");
        requireNonNull(code, "code");
        requireNonNull(place, "place");
        requireNonNull(check, "check");
        requireNonNull(holderCheck, "holderCheck");
        if (holderCheck == HolderCheck.OPERATOR && place.operator().isEmpty()) {
            throw new IllegalArgumentException("nobody is named who saw the holder");
        }
        requireNonNull(operatorIdNumber, "operatorIdNumber");
        requireNonNull(name, "name");
        requireNonNull(document, "document");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(former, "former");
        requireNonNull(mandate, "mandate");
        requireNonNull(readBack, "readBack");
    }

    /** How long the evidence holds: the register's own documents are renewed without the person changing, others end with the paper. */
    Optional<Instant> ends(ZoneId zone) {
        return document.type().isCheckedBySource()
                ? Optional.empty()
                : validUntil.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** What was in hand there. */
    List<Document> checked() {
        return Stream.concat(Stream.of(document), former.stream()).toList();
    }

    /** What is written when all of it is confirmed. */
    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>(List.of(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME));
        readBack.ifPresent(said -> factors.add(Factor.MOBILE));
        mandate.ifPresent(paper -> factors.add(Factor.MANDATE));
        return List.copyOf(factors);
    }

    /** Everything that was said, in one order: two requests that say the same give the same text. To be kept as a keyed fingerprint only. */
    String wording() {
        return String.join(
                "\n",
                code.digits(),
                place.channel().name(),
                place.site(),
                place.device(),
                place.operator().orElse(""),
                check.id(),
                holderCheck.id(),
                operatorIdNumber.map(IdNumber::value).orElse(""),
                name.value(),
                wording(document),
                former.map(ConfirmationRequest::wording).orElse(""),
                validUntil.map(LocalDate::toString).orElse(""),
                readBack.map(said -> said.mobile().e164() + "\n" + said.code()).orElse(""),
                mandate.map(PaperMandate::wording).orElse(""));
    }

    private static String wording(Document document) {
        return String.join(
                "\n",
                document.type().id(),
                document.number(),
                document.country().orElse(""));
    }

    /** Hides everything about people. */
    @Override
    public String toString() {
        return "ConfirmationRequest[" + correlationId + "]";
    }
}
