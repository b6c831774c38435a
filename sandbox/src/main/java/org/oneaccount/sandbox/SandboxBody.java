// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.oneaccount.sandbox.TestOrganisation.LegalRepresentative;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/** One JSON object from outside, read member by member. Every refusal names the member and never repeats its value. */
record SandboxBody(JsonNode json) {

    private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
    private static final int MAX_CARDS = 10;

    SandboxBody {
        if (!json.isObject()) {
            throw new InvalidBodyException("a JSON object is expected");
        }
    }

    static SandboxBody parse(String body) {
        return new SandboxBody(SandboxJson.read(body == null ? "" : body));
    }

    SourceMode mode() {
        return SourceMode.parse(text("mode")).orElseThrow(() -> invalid("mode", "one of up, down, slow, rate-limited"));
    }

    TestPerson person() {
        IdNumber number = number();
        return new TestPerson(name(), number, mobile(), cards());
    }

    TestOrganisation organisation() {
        OrganisationName name = organisationName();
        // Also with wrong check characters: a few were handed out, and the register confirms them.
        CreditCode code = code();
        JsonNode representative = json.get("legalRepresentative");
        if (representative == null || !representative.isObject()) {
            throw invalid("legalRepresentative", "an object with name, idType, idNumber");
        }
        SandboxBody inner = new SandboxBody(representative);
        return new TestOrganisation(name, code, new LegalRepresentative(inner.name(), inner.number()), isDissolved());
    }

    SandboxCa ca() {
        return SandboxCa.parse(text("ca")).orElseThrow(() -> invalid("ca", "one of rsa, ec, sm2"));
    }

    SandboxKeyKind keyKind() {
        if (!json.hasNonNull("kind")) {
            return SandboxKeyKind.SIGNING;
        }
        return SandboxKeyKind.parse(text("kind"))
                .orElseThrow(() -> invalid(
                        "kind",
                        "one of "
                                + Stream.of(SandboxKeyKind.values())
                                        .map(SandboxKeyKind::id)
                                        .collect(Collectors.joining(", "))));
    }

    OrganisationName organisationName() {
        return OrganisationName.parse(text("name")).orElseThrow(() -> invalid("name", "an organisation's name"));
    }

    CreditCode code() {
        return CreditCode.ofForm(text("code")).orElseThrow(() -> invalid("code", "a unified social credit code"));
    }

    /** What a key is to sign. */
    String signed() {
        return text("text");
    }

    private boolean isDissolved() {
        if (!json.hasNonNull("status")) {
            return false;
        }
        return switch (text("status")) {
            case "registered" -> false;
            case "dissolved" -> true;
            default -> throw invalid("status", "one of registered, dissolved");
        };
    }

    private PersonName name() {
        return PersonName.parse(text("name")).orElseThrow(() -> invalid("name", "a person's name"));
    }

    private IdNumber number() {
        DocumentType type = DocumentType.parse(text("idType"))
                .filter(DocumentType::isCheckedBySource)
                .orElseThrow(() ->
                        invalid("idType", "one of resident-id, hmt-residence-permit, foreign-permanent-resident"));
        // As of where the day begins first: nobody who is born yet is turned away.
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), ZoneOffset.MAX);
        return IdNumber.parse(text("idNumber"), today)
                .filter(number -> number.type() == type)
                .orElseThrow(() -> invalid("idNumber", "a number of that idType with a correct check digit"));
    }

    private Optional<MobileNumber> mobile() {
        if (!json.hasNonNull("mobile")) {
            return Optional.empty();
        }
        return Optional.of(
                MobileNumber.parse(text("mobile")).orElseThrow(() -> invalid("mobile", "a mainland mobile number")));
    }

    private List<String> cards() {
        List<String> cards = new ArrayList<>();
        JsonNode array = json.path("cards");
        if (!array.isMissingNode() && !array.isNull()) {
            if (!array.isArray() || array.size() > MAX_CARDS) {
                throw invalid("cards", "an array of at most " + MAX_CARDS + " card numbers");
            }
            for (JsonNode card : array) {
                if (!card.isTextual() || !CARD.matcher(card.asText()).matches()) {
                    throw invalid("cards", "card numbers of 12 to 19 digits, as strings");
                }
                cards.add(card.asText());
            }
        }
        return cards;
    }

    private String text(String member) {
        JsonNode value = json.get(member);
        if (value == null || !value.isTextual()) {
            throw invalid(member, "a string");
        }
        return value.asText();
    }

    private static InvalidBodyException invalid(String member, String expected) {
        return new InvalidBodyException("\"" + member + "\" must be " + expected);
    }

    /** Hides the content. */
    @Override
    public String toString() {
        return "SandboxBody";
    }
}
