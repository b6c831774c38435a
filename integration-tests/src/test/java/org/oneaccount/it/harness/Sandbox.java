// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stand-ins of the outside services, steered by their REST contract. */
public final class Sandbox {

    private final String base;

    Sandbox(URI realm) {
        this.base = realm + "/sandbox";
    }

    /** The code in the newest message to this number (E.164). */
    public String lastCodeTo(String mobile) {
        JsonNode message = messagesTo(mobile);
        if (message == null || message.path("code").asText("").isEmpty()) {
            throw new AssertionError("No code was sent to " + mobile);
        }
        return message.get("code").asText();
    }

    /** How many messages were sent to this number (E.164). */
    public int countTo(String mobile) {
        int count = 0;
        for (JsonNode message : messages()) {
            if (message.path("to").asText().equals(mobile)) {
                count++;
            }
        }
        return count;
    }

    /** What this person was told by text message, as keys of the words. */
    public Set<String> noticesTo(TestPerson person) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages()) {
            if (message.path("to").asText().equals(person.mobileE164())) {
                texts.add(message.path("text").asText());
            }
        }
        return Words.keysOf(texts);
    }

    public JsonNode messages() {
        return Http.ok(Http.get(URI.create(base + "/messages")));
    }

    public JsonNode register() {
        return Http.ok(Http.get(URI.create(base + "/register")));
    }

    /** Adds somebody whom the population register then knows. */
    public TestPerson add(TestPerson person) {
        Http.ok(Http.sendJson("POST", URI.create(base + "/register/persons"), person.asRegistered()));
        return person;
    }

    /** Adds an organisation with the person at its head, or changes what the register knows of the one with this code. */
    public TestCompany add(TestCompany company) {
        add(company.head());
        return put(company, "registered");
    }

    /** The register keeps it, as one that was closed. */
    public void dissolve(TestCompany company) {
        put(company, "dissolved");
    }

    private TestCompany put(TestCompany company, String status) {
        Http.ok(Http.sendJson(
                "POST",
                URI.create(base + "/register/organisations"),
                Map.of(
                        "name",
                        company.name(),
                        "code",
                        company.code(),
                        "status",
                        status,
                        "legalRepresentative",
                        Map.of(
                                "name", company.head().name(),
                                "idType", "resident-id",
                                "idNumber", company.head().idNumber()))));
        return company;
    }

    /** A key with a certificate for this organisation; {@code ca} is rsa, ec or sm2. Its id. */
    public String key(TestCompany company, String ca) {
        return Http.ok(Http.sendJson(
                        "POST",
                        URI.create(base + "/keys"),
                        Map.of("ca", ca, "name", company.name(), "code", company.code())))
                .path("id")
                .asText();
    }

    /** What a page would post for this text: certificate and signature. */
    public JsonNode sign(String key, String text) {
        return Http.ok(Http.sendJson("POST", URI.create(base + "/keys/" + key + "/sign"), Map.of("text", text)));
    }

    /** Puts a source ({@code identity}, {@code sms} …) into a mode ({@code up}, {@code down}, {@code slow}, {@code rate-limited}). */
    public void set(String source, String mode) {
        Http.ok(Http.sendJson("PUT", URI.create(base + "/sources/" + source), Map.of("mode", mode)));
    }

    /** Every source up again. */
    public void reset() {
        set("identity", "up");
        set("bank", "up");
        set("face", "up");
        set("ca", "up");
        set("registry", "up");
        set("sms", "up");
    }

    private JsonNode messagesTo(String mobile) {
        for (JsonNode message : messages()) {
            if (message.path("to").asText().equals(mobile)) {
                return message;
            }
        }
        return null;
    }
}
