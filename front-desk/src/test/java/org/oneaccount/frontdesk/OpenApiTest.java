// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.DocumentType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code openapi.yaml} promises is what the code does. */
class OpenApiTest {

    private final JsonNode document = load();
    private final JsonNode schemas = document.at("/components/schemas");

    @Test
    void everyPathIsServedAndDescribed() {
        List<String> served = Arrays.stream(FrontDeskResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> "/front-desk/" + method.getAnnotation(Path.class).value())
                .toList();

        assertThat(names(document.path("paths"))).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyRefusalIsDescribedUnderItsStatusInTheWordsThatAreSaid() {
        Properties words = englishWords();
        List<String> described = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.path("post").path("responses").fields().forEachRemaining(answer -> {
                    JsonNode examples = answer.getValue()
                            .path("content")
                            .path(Problem.MEDIA_TYPE)
                            .path("examples");
                    examples.fields().forEachRemaining(example -> {
                        described.add(answer.getKey() + " " + example.getKey());
                        assertThat(example.getValue().path("summary").asText())
                                .isEqualTo(words.getProperty(example.getKey()));
                    });
                }));

        assertThat(new TreeSet<>(described))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DeskRefusal.values())
                        .map(refusal -> refusal.status() + " " + refusal.id())
                        .toList());
        assertThat(texts(schemas.at("/Problem/properties/reason/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(DeskRefusal.values()).map(DeskRefusal::id).toList());
    }

    @Test
    void theFieldsAreThoseThatAreRead() {
        assertThat(names(schemas.at("/Confirmation/properties"))).containsExactlyElementsOf(RequestReader.FIELDS);
        assertThat(names(schemas.at("/MobileCode/properties")))
                .containsExactlyElementsOf(RequestReader.MOBILE_CODE_FIELDS);
        for (String schema : List.of("Confirmation", "MobileCode")) {
            assertThat(schemas.path(schema).path("additionalProperties").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void whatIsRequiredIsMissedAndNothingElse() {
        assertRequired("Confirmation", TestBodies.kiosk(), TestBodies::read);
        Map<String, Object> code = TestBodies.with(TestBodies.mobileCode(), "channel", "kiosk");
        assertRequired("MobileCode", code, TestBodies::readMobileCode);
    }

    private void assertRequired(String schema, Map<String, Object> body, Reading reading) {
        List<String> required = texts(schemas.path(schema).path("required"));
        for (String field : names(schemas.path(schema).path("properties"))) {
            assertThat(isReadable(TestBodies.with(body, field, null), reading))
                    .as(field)
                    .isEqualTo(!required.contains(field));
        }
    }

    @Test
    void theExamplesAreRead() throws RefusedException {
        for (JsonNode example : examples("confirmations")) {
            assertThat(RequestReader.read(example.path("value").toString(), TestBodies.TODAY))
                    .isNotNull();
        }
        for (JsonNode example : examples("mobile-codes")) {
            assertThat(RequestReader.readMobileCode(example.path("value").toString(), TestBodies.TODAY))
                    .isNotNull();
        }
    }

    private JsonNode examples(String path) {
        JsonNode examples = document.path("paths")
                .path("/front-desk/" + path)
                .at("/post/requestBody/content")
                .path("application/json")
                .path("examples");
        assertThat(examples).isNotEmpty();
        return examples;
    }

    @Test
    void theAnswersAreThoseThatAreGiven() throws RefusedException, IOException {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");

        assertIsDescribed(
                "confirmations",
                "Confirmed",
                Accepted.confirmed(TestBodies.read(TestBodies.withMobile()), Answer.confirmed(now)));
        assertIsDescribed(
                "mobile-codes", "Sent", Accepted.sent(TestBodies.readMobileCode(TestBodies.mobileCode()), now));
    }

    private void assertIsDescribed(String path, String schema, Response response) throws IOException {
        JsonNode body = new ObjectMapper().readTree((String) response.getEntity());
        assertThat(names(body))
                .containsExactlyElementsOf(names(schemas.path(schema).path("properties")));
        assertThat(names(body))
                .containsExactlyElementsOf(texts(schemas.path(schema).path("required")));
        assertThat(body.path("result").asText())
                .isEqualTo(schemas.path(schema).at("/properties/result/const").asText());
        assertThat(names(document.path("paths").path("/front-desk/" + path).at("/post/responses")))
                .contains(Integer.toString(response.getStatus()));
    }

    @Test
    void theChoicesAreThoseOfTheCode() throws RefusedException {
        assertThat(texts(schemas.at("/Confirmation/properties/documentCheck/enum")))
                .containsExactlyElementsOf(Arrays.stream(DocumentCheck.values())
                        .map(DocumentCheck::id)
                        .toList());
        assertThat(texts(schemas.at("/Confirmation/properties/holderCheck/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(HolderCheck.values()).map(HolderCheck::id).toList());
        for (String type : List.of("idType", "formerIdType")) {
            assertThat(texts(schemas.at("/Confirmation/properties/" + type + "/enum")))
                    .containsExactlyElementsOf(Arrays.stream(DocumentType.values())
                            .map(DocumentType::id)
                            .toList());
        }
        assertThat(texts(schemas.at("/Confirmed/properties/factors/items/enum")))
                .containsExactlyElementsOf(TestBodies.read(TestBodies.withEverything()).factors().stream()
                        .map(Factor::id)
                        .toList());
        assertThat(schemas.at("/Id/pattern").asText()).isEqualTo("^" + RequestReader.STAFF_OR_PLACE + "$");
        for (String channel : texts(schemas.at("/Confirmation/properties/channel/enum"))) {
            assertThat(isReadable(TestBodies.with(TestBodies.counter(), "channel", channel), TestBodies::read))
                    .isTrue();
        }
    }

    @FunctionalInterface
    private interface Reading {
        Object read(Map<String, Object> body) throws RefusedException;
    }

    private static boolean isReadable(Map<String, Object> body, Reading reading) {
        try {
            reading.read(body);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static JsonNode load() {
        try (Reader file = Files.newBufferedReader(java.nio.file.Path.of("openapi.yaml"))) {
            return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties englishWords() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                OpenApiTest.class.getResourceAsStream("/theme-resources/messages/messages_en.properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
