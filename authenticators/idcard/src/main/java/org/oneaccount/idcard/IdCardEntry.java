// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What was typed, as it was typed. Lives for one request: the page shows it again, no note keeps it.
 *
 * @param validUntil empty when the page had no such field yet
 */
record IdCardEntry(String realName, String idType, String idNumber, String country, Optional<String> validUntil) {

    static final String REAL_NAME = "realName";
    static final String ID_TYPE = "idType";
    static final String ID_NUMBER = "idNumber";
    static final String ID_COUNTRY = "idCountry";
    static final String ID_VALID_UNTIL = "idValidUntil";

    /** A resident's card is what nearly everybody has. */
    static final IdCardEntry EMPTY = new IdCardEntry("", DocumentType.RESIDENT_ID.id(), "", "", Optional.empty());

    /** Browsers send 2030-01-31; people without a date field write what stands on the document. */
    private static final Pattern DATE =
            Pattern.compile("\\s*(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?\\s*");

    static IdCardEntry of(MultivaluedMap<String, String> form) {
        return new IdCardEntry(
                text(form, REAL_NAME),
                form.containsKey(ID_TYPE) ? text(form, ID_TYPE) : EMPTY.idType(),
                text(form, ID_NUMBER),
                text(form, ID_COUNTRY),
                Optional.ofNullable(form.getFirst(ID_VALID_UNTIL)));
    }

    Optional<DocumentType> type() {
        return DocumentType.parse(idType);
    }

    boolean isDeclared() {
        return type().filter(type -> !type.isCheckedBySource()).isPresent();
    }

    IdCardReading read(Set<DocumentType> accepted, LocalDate today) {
        Optional<DocumentType> type = type().filter(accepted::contains);
        if (type.isEmpty()) {
            return new IdCardReading.Faulty(List.of(new Fault(ID_TYPE, IdCardRefusal.TYPE_INVALID)));
        }
        return isDeclared() ? readDeclared(type.get(), today) : readChecked(today);
    }

    /** A number that a source checks tells its own type: nobody has to know the name of their document. */
    private IdCardReading readChecked(LocalDate today) {
        Optional<PersonName> name = PersonName.parse(realName);
        Optional<IdNumber> number = IdNumber.parse(idNumber, today);
        if (name.isEmpty() || number.isEmpty()) {
            return faulty(name.isPresent(), number.isPresent(), List.of());
        }
        IdNumber id = number.get();
        return new IdCardReading.Checked(name.get(), new Document(id.type(), id.value(), Optional.empty()));
    }

    private IdCardReading readDeclared(DocumentType type, LocalDate today) {
        if (validUntil.isEmpty()) {
            return new IdCardReading.Unfinished();
        }
        List<Fault> faults = new ArrayList<>();
        if (type == DocumentType.PASSPORT && country.isBlank()) {
            faults.add(new Fault(ID_COUNTRY, IdCardRefusal.COUNTRY_MISSING));
        }
        Optional<LocalDate> end = date(validUntil.get());
        if (end.isEmpty()) {
            faults.add(new Fault(ID_VALID_UNTIL, IdCardRefusal.VALID_UNTIL_INVALID));
        } else if (end.get().isBefore(today)) {
            faults.add(new Fault(ID_VALID_UNTIL, IdCardRefusal.EXPIRED));
        }
        Optional<PersonName> name = PersonName.parse(realName);
        Optional<Document> document = Document.parse(type, idNumber, Optional.of(country), today);
        boolean numberFits = document.isPresent() || (!faults.isEmpty() && !idNumber.isBlank());
        if (name.isEmpty() || !numberFits || !faults.isEmpty()) {
            return faulty(name.isPresent(), numberFits, faults);
        }
        return new IdCardReading.Declared(name.get(), document.orElseThrow(), end.orElseThrow());
    }

    private static IdCardReading faulty(boolean nameFits, boolean numberFits, List<Fault> others) {
        List<Fault> faults = new ArrayList<>();
        if (!nameFits) {
            faults.add(new Fault(REAL_NAME, IdCardRefusal.NAME_INVALID));
        }
        if (!numberFits) {
            faults.add(new Fault(ID_NUMBER, IdCardRefusal.NUMBER_INVALID));
        }
        faults.addAll(others);
        return new IdCardReading.Faulty(faults);
    }

    private static Optional<LocalDate> date(String typed) {
        Matcher matcher = DATE.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String typed = form.getFirst(field);
        return typed == null ? "" : typed;
    }

    /** Hides name and number. */
    @Override
    public String toString() {
        return "IdCardEntry[" + type().map(DocumentType::id).orElse("") + "]";
    }
}
