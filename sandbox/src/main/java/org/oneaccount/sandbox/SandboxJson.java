// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.oneaccount.sandbox.TestOrganisation.LegalRepresentative;
import org.oneaccount.trust.identifier.MobileNumber;

/** The sandbox's values as JSON: on the wire, and inside the sealed documents. What comes in from outside is read by {@link SandboxBody}. */
final class SandboxJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SandboxJson() {}

    static JsonNode read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isMissingNode()) {
                throw new InvalidBodyException("the body is empty; JSON is expected");
            }
            return node;
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text.
            throw new InvalidBodyException("the body is not JSON");
        }
    }

    static String write(JsonNode node) {
        return node.toString();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(Iterable<? extends JsonNode> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    static ObjectNode of(SentMessage message) {
        return object().put("to", message.to().e164())
                .put("text", message.text())
                .put("code", message.code().orElse(null))
                .put("at", message.at().toString());
    }

    static SentMessage message(JsonNode node) {
        return new SentMessage(
                new MobileNumber(node.get("to").asText()),
                node.get("text").asText(),
                Optional.ofNullable(node.get("code").textValue()),
                Instant.parse(node.get("at").asText()));
    }

    static ObjectNode of(TestPerson person) {
        ObjectNode node = object().put("name", person.name().value())
                .put("idType", person.idType().id())
                .put("idNumber", person.idNumber().value())
                .put("mobile", person.mobile().map(MobileNumber::national).orElse(null));
        person.cards().forEach(node.putArray("cards")::add);
        return node;
    }

    static TestPerson person(JsonNode node) {
        return new SandboxBody(node).person();
    }

    static ObjectNode of(TestOrganisation organisation) {
        ObjectNode node = object().put("name", organisation.name().value())
                .put("code", organisation.code().value());
        if (organisation.dissolved()) {
            node.put("status", "dissolved");
        }
        LegalRepresentative representative = organisation.legalRepresentative();
        node.putObject("legalRepresentative")
                .put("name", representative.name().value())
                .put("idType", representative.idType().id())
                .put("idNumber", representative.idNumber().value());
        return node;
    }

    static TestOrganisation organisation(JsonNode node) {
        return new SandboxBody(node).organisation();
    }

    static ObjectNode of(FaceTransaction transaction) {
        return object().put("id", transaction.id())
                .put("person", transaction.person())
                .put("best", transaction.best().id())
                .put("returnTo", transaction.returnTo().toString())
                .put("startedAt", transaction.startedAt().toString())
                .put("chosen", transaction.chosen().map(FaceChoice::id).orElse(null));
    }

    static FaceTransaction face(JsonNode node) {
        return new FaceTransaction(
                node.get("id").asText(),
                node.get("person").asText(),
                FaceChoice.parse(node.get("best").asText()).orElseThrow(),
                URI.create(node.get("returnTo").asText()),
                Instant.parse(node.get("startedAt").asText()),
                FaceChoice.parse(node.path("chosen").asText()));
    }

    static ObjectNode of(Trigger trigger) {
        return object().put("where", trigger.where())
                .put("value", trigger.value())
                .put("outcome", trigger.outcome().id());
    }

    static ObjectNode of(SandboxSource source, SourceMode mode) {
        return object().put("source", source.id()).put("mode", mode.id());
    }
}
