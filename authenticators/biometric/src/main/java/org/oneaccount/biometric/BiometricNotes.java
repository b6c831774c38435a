// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

/** Owner of the auth note that holds the check which this login has begun, sealed: it names a person. */
final class BiometricNotes {

    private static final String CHECK = "trust.biometric.check";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuthenticationSessionModel login;
    private final RealmSeal seal;

    BiometricNotes(AuthenticationSessionModel login, RealmSeal seal) {
        this.login = login;
        this.seal = seal;
    }

    Optional<FaceCheck> check() {
        return Optional.ofNullable(login.getAuthNote(CHECK)).map(note -> read(seal.open(CHECK, note)));
    }

    void keep(FaceCheck check) {
        login.setAuthNote(CHECK, seal.seal(CHECK, write(check)));
    }

    void forget() {
        login.removeAuthNote(CHECK);
    }

    private static String write(FaceCheck check) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", check.id())
                .put("key", check.key())
                .put("transaction", check.transaction())
                .put("page", check.page().toString())
                .put("account", check.account())
                .put("purpose", check.purpose().name())
                .put("name", check.person().name().value())
                .put("until", check.until().toEpochMilli());
        Document document = check.person().document();
        node.put("documentType", document.type().id())
                .put("number", document.number())
                .put("country", document.country().orElse(null))
                .put("link", check.link().orElse(null))
                .put("back", check.back());
        return node.toString();
    }

    private static FaceCheck read(String json) {
        JsonNode node = parse(json);
        Document document = new Document(
                DocumentType.parse(node.get("documentType").asText()).orElseThrow(),
                node.get("number").asText(),
                Optional.ofNullable(node.get("country").textValue()));
        return new FaceCheck(
                node.get("id").asText(),
                node.get("key").asText(),
                node.get("transaction").asText(),
                URI.create(node.get("page").asText()),
                node.get("account").asText(),
                Purpose.valueOf(node.get("purpose").asText()),
                new AskedPerson(new PersonName(node.get("name").asText()), document),
                Instant.ofEpochMilli(node.get("until").asLong()),
                Optional.ofNullable(node.get("link").textValue()),
                node.get("back").asBoolean());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not read.
            throw new IllegalStateException("the note " + CHECK + " cannot be read");
        }
    }
}
