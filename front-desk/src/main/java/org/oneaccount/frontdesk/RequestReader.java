// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.Identifier;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** Reads one JSON body, strictly: a field that is misspelt must not be passed over. Refusals name fields, never what stood in them. */
final class RequestReader {

    static final List<String> FIELDS = List.of(
            "correlationId",
            "appointmentCode",
            "channel",
            "site",
            "device",
            "operator",
            "operatorIdNumber",
            "documentCheck",
            "holderCheck",
            "name",
            "idType",
            "idNumber",
            "idCountry",
            "idValidUntil",
            "formerIdType",
            "formerIdNumber",
            "formerIdCountry",
            "mandateOrgCode",
            "mandateScope",
            "mandateUntil",
            "mandatePrincipal",
            "mobile",
            "mobileCode");

    static final List<String> MANDATE_FIELDS =
            List.of("mandateOrgCode", "mandateScope", "mandateUntil", "mandatePrincipal");

    static final List<String> MOBILE_CODE_FIELDS =
            List.of("correlationId", "appointmentCode", "channel", "site", "device", "operator", "mobile");

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CODE_FORM = Pattern.compile("\\d{6}");
    static final Pattern STAFF_OR_PLACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{0,63}");

    private final JsonNode body;
    private final LocalDate today;
    private final Set<String> wrong = new LinkedHashSet<>();

    private RequestReader(JsonNode body, LocalDate today) {
        this.body = body;
        this.today = today;
    }

    static ConfirmationRequest read(String body, LocalDate today) throws RefusedException {
        return new RequestReader(parse(body), today).confirmation();
    }

    static MobileCodeRequest readMobileCode(String body, LocalDate today) throws RefusedException {
        return new RequestReader(parse(body), today).mobileCode();
    }

    private static JsonNode parse(String body) throws RefusedException {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException notJson) {
            // Its message quotes the body.
        }
        throw new RefusedException(DeskRefusal.BODY_INVALID);
    }

    private ConfirmationRequest confirmation() throws RefusedException {
        requireKnown(FIELDS);
        UUID correlationId = required("correlationId", RequestReader::uuid);
        Optional<String> typedCode = typedCode();
        Optional<DeskPlace> place = place();
        Optional<IdNumber> operatorIdNumber = optional("operatorIdNumber", typed -> IdNumber.parse(typed, today));
        DocumentCheck check = required("documentCheck", DocumentCheck::parse);
        HolderCheck holderCheck = holderCheck(place);
        PersonName name = required("name", PersonName::parse);
        DocumentType type = required("idType", DocumentType::parse);
        Optional<LocalDate> validUntil = optional("idValidUntil", RequestReader::date);
        if (type != null && !type.isCheckedBySource() && validUntil.isEmpty()) {
            wrong.add("idValidUntil");
        }
        Document document = document(type, "idNumber", "idCountry");
        Optional<Document> former = former();
        Optional<PaperMandate> mandate = mandate();
        Optional<ReadBack> readBack = readBack();
        requireNothingWrong();
        AppointmentCode code = code(typedCode);
        if (validUntil.filter(day -> day.isBefore(today)).isPresent()) {
            throw new RefusedException(DeskRefusal.DOCUMENT_EXPIRED, Set.of("idValidUntil"));
        }
        return new ConfirmationRequest(
                correlationId,
                code,
                place.orElseThrow(),
                check,
                holderCheck,
                operatorIdNumber,
                name,
                document,
                validUntil,
                former,
                mandate,
                readBack);
    }

    private MobileCodeRequest mobileCode() throws RefusedException {
        requireKnown(MOBILE_CODE_FIELDS);
        UUID correlationId = required("correlationId", RequestReader::uuid);
        Optional<String> typedCode = typedCode();
        Optional<DeskPlace> place = place();
        MobileNumber mobile = required("mobile", MobileNumber::parse);
        requireNothingWrong();
        return new MobileCodeRequest(correlationId, code(typedCode), place.orElseThrow(), mobile);
    }

    private void requireKnown(List<String> fields) {
        body.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                // Not its name: somebody may have put a value in its place.
                wrong.add("unknown");
            }
        });
    }

    private void requireNothingWrong() throws RefusedException {
        if (!wrong.isEmpty()) {
            throw new RefusedException(DeskRefusal.BODY_INVALID, wrong);
        }
    }

    private Optional<String> typedCode() {
        return Optional.ofNullable(required("appointmentCode", Optional::of));
    }

    /** After everything else: whoever sees a slip of a digit named has nothing else to mend. */
    private static AppointmentCode code(Optional<String> typed) throws RefusedException {
        return typed.flatMap(AppointmentCode::parse)
                .orElseThrow(() -> new RefusedException(DeskRefusal.CODE_MISTYPED, Set.of("appointmentCode")));
    }

    /** Empty only when a part of it is noted as wrong. */
    private Optional<DeskPlace> place() {
        int before = wrong.size();
        Channel channel = required("channel", RequestReader::channel);
        String site = required("site", this::id);
        String device = required("device", this::id);
        Optional<String> operator = optional("operator", this::id);
        if (channel == Channel.COUNTER && operator.isEmpty()) {
            wrong.add("operator");
        }
        return wrong.size() > before ? Optional.empty() : Optional.of(new DeskPlace(channel, site, device, operator));
    }

    /** Null only when it, or who made it, is noted as wrong. */
    private HolderCheck holderCheck(Optional<DeskPlace> place) {
        HolderCheck check = required("holderCheck", HolderCheck::parse);
        boolean nobodyIsNamed =
                place.filter(named -> named.operator().isEmpty()).isPresent();
        if (check == HolderCheck.OPERATOR && nobodyIsNamed) {
            wrong.add("operator");
        }
        return check;
    }

    /** All of it or none, and at a counter only: no machine reads a seal. */
    private Optional<PaperMandate> mandate() {
        if (MANDATE_FIELDS.stream().noneMatch(this::isSent)) {
            return Optional.empty();
        }
        CreditCode organisation = required("mandateOrgCode", CreditCode::ofForm);
        List<String> scope = mandateScope();
        LocalDate until = required("mandateUntil", RequestReader::date);
        JsonNode principal = body.path("mandatePrincipal");
        if (!principal.isBoolean()) {
            wrong.add("mandatePrincipal");
        }
        if (text("channel").filter("counter"::equals).isEmpty()) {
            wrong.add("channel");
        }
        return MANDATE_FIELDS.stream().anyMatch(wrong::contains)
                ? Optional.empty()
                : Optional.of(new PaperMandate(organisation, scope, until, principal.booleanValue()));
    }

    /** Empty only when it is noted as wrong. */
    private List<String> mandateScope() {
        List<String> ids = new ArrayList<>();
        body.path("mandateScope").forEach(id -> ids.add(id.isTextual() ? id.textValue() : ""));
        boolean isRead = body.path("mandateScope").isArray() && !ids.isEmpty();
        if (!isRead || !ids.stream().allMatch(MandateTerms::isScope)) {
            wrong.add("mandateScope");
            return List.of();
        }
        return ids;
    }

    /** Both or none: a mobile without a code proves nothing. */
    private Optional<ReadBack> readBack() {
        Optional<MobileNumber> mobile = optional("mobile", MobileNumber::parse);
        Optional<String> code = optional("mobileCode", RequestReader::sixDigits);
        if (isSent("mobile") != isSent("mobileCode")) {
            wrong.add(isSent("mobile") ? "mobileCode" : "mobile");
        }
        return mobile.flatMap(number -> code.map(digits -> new ReadBack(number, digits)));
    }

    /** Null only when one of the fields is noted as wrong. */
    private Document document(DocumentType type, String numberField, String countryField) {
        Optional<String> country = text(countryField);
        if (type == DocumentType.PASSPORT && country.isEmpty()) {
            wrong.add(countryField);
        }
        if (type == null || wrong.contains(countryField)) {
            // Whether the number fits, nobody can tell yet.
            required(numberField, Optional::of);
            return null;
        }
        Document document = required(numberField, typed -> Document.parse(type, typed, country, today));
        if (document == null && type == DocumentType.PASSPORT) {
            // It may be either: countries have forms of their own.
            wrong.add(countryField);
        }
        return document;
    }

    /** Its type and number, or nothing of it. */
    private Optional<Document> former() {
        if (!isSent("formerIdType") && !isSent("formerIdNumber") && !isSent("formerIdCountry")) {
            return Optional.empty();
        }
        DocumentType type = required("formerIdType", DocumentType::parse);
        return Optional.ofNullable(document(type, "formerIdNumber", "formerIdCountry"));
    }

    /** Null only when the field is noted as wrong: then nothing is made of it. */
    private <T> T required(String field, Function<String, Optional<T>> parse) {
        Optional<T> value = text(field).flatMap(parse);
        if (value.isEmpty()) {
            wrong.add(field);
        }
        return value.orElse(null);
    }

    private <T> Optional<T> optional(String field, Function<String, Optional<T>> parse) {
        return isSent(field) ? Optional.ofNullable(required(field, parse)) : Optional.empty();
    }

    private boolean isSent(String field) {
        return body.hasNonNull(field);
    }

    private Optional<String> text(String field) {
        JsonNode node = body.path(field);
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** A number of a citizen in the place of a staff id would be kept in clear. */
    private Optional<String> id(String typed) {
        Identifier.Kind kind = Identifier.of(typed, today).kind();
        boolean isNoName = kind == Identifier.Kind.MOBILE || kind == Identifier.Kind.ID_NUMBER;
        return isNoName || !STAFF_OR_PLACE.matcher(typed).matches() ? Optional.empty() : Optional.of(typed);
    }

    private static Optional<UUID> uuid(String typed) {
        return UUID_FORM.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    /** As it may be read out, in full-width digits too. */
    private static Optional<String> sixDigits(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return CODE_FORM.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private static Optional<Channel> channel(String typed) {
        return switch (typed) {
            case "counter" -> Optional.of(Channel.COUNTER);
            case "kiosk" -> Optional.of(Channel.KIOSK);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
