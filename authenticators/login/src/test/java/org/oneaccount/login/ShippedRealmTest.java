// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm that ships, as a file. That a server takes it without a warning is shown by the server tests. */
class ShippedRealmTest {

    private static final Path FILE = Path.of("../../realm-export/oneaccount-realm.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode realm = read();

    @Test
    void theFileIsNormalised() throws IOException {
        Object sorted = JSON.readValue(Files.readString(FILE), new TypeReference<TreeMap<String, Object>>() {});
        ObjectMapper sorting = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

        // Compared without spaces: how a tool indents is no difference.
        assertThat(Files.readString(FILE).replaceAll("\\s", ""))
                .isEqualTo(sorting.writeValueAsString(sorted).replaceAll("\\s", ""));
    }

    @Test
    void nothingHasAnId() {
        assertThat(realm.findValues("id")).isEmpty();
    }

    @Test
    void everySecretIsAPlaceholder() {
        assertThat(Stream.of("secret", "password", "clientSecret").flatMap(name -> realm.findValues(name).stream()))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret.asText()).startsWith("${ONEACCOUNT_"));
    }

    /** What nobody set must not become the value itself: only where the registry takes care of it, at a client's secret, there is no default. */
    @Test
    void everyPlaceholderButAClientsSecretHasADefault() throws IOException {
        Set<String> withoutDefault = Pattern.compile("\\$\\{(ONEACCOUNT_[A-Z_]+)}")
                .matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(withoutDefault).containsExactly("ONEACCOUNT_FRONT_DESK_SECRET");
        assertThat(each("clients").map(client -> client.path("secret").asText()))
                .contains("${ONEACCOUNT_FRONT_DESK_SECRET}");
    }

    @Test
    void everyBindingNamesAFlow() {
        Set<String> topFlows = each("authenticationFlows")
                .filter(flow -> flow.get("topLevel").asBoolean())
                .map(flow -> flow.get("alias").asText())
                .collect(Collectors.toSet());

        assertThat(topFlows)
                .containsExactlyInAnyOrder(
                        realm.get("browserFlow").asText(),
                        realm.get("registrationFlow").asText(),
                        realm.get("resetCredentialsFlow").asText());
    }

    @Test
    void everyStepNamesAFlowAndAConfigurationThatExist() {
        assertThat(steps("flowAlias")).isSubsetOf(names("authenticationFlows", "alias"));
        assertThat(steps("authenticatorConfig"))
                .containsExactlyInAnyOrderElementsOf(names("authenticatorConfig", "alias"));
    }

    @Test
    void thePasswordFormIsNotAskedAgainWithinASession() {
        int maxAge = each("authenticatorConfig")
                .filter(config -> config.get("config").has("loa-max-age"))
                .mapToInt(config -> config.get("config").get("loa-max-age").asInt())
                .min()
                .orElseThrow();

        assertThat(maxAge)
                .isGreaterThanOrEqualTo(realm.get("ssoSessionMaxLifespan").asInt());
        assertThat(realm.get("rememberMe").asBoolean()).isFalse();
    }

    @Test
    void everyLevelIsKnownToKeycloakAsLevelOfAuthenticationOne() throws IOException {
        Map<String, Integer> levels = JSON.readValue(
                realm.get("attributes").get("acr.loa.map").asText(), new TypeReference<Map<String, Integer>>() {});
        Map<String, String> uris = JSON.readValue(
                realm.get("attributes").get("acr.uri.map").asText(), new TypeReference<Map<String, String>>() {});

        assertThat(levels.keySet())
                .contains("urn:oneaccount:acr:natural:5", "urn:oneaccount:acr:legal:3", "urn:oneaccount:acr:reauth")
                .contains("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");
        assertThat(levels.values()).containsOnly(1);
        assertThat(uris).allSatisfy((acr, uri) -> assertThat(uri).isEqualTo(acr));
        assertThat(uris.keySet()).isEqualTo(levels.keySet());
    }

    @Test
    void theGateComesAfterEveryOtherAction() {
        List<String> inOrder = each("requiredActions")
                .sorted((a, b) -> a.get("priority").asInt() - b.get("priority").asInt())
                .map(action -> action.get("alias").asText())
                .toList();

        assertThat(inOrder.get(inOrder.size() - 1)).isEqualTo("trust-gate");
        assertThat(each("requiredActions"))
                .allSatisfy(
                        action -> assertThat(action.get("enabled").asBoolean()).isTrue());
    }

    @Test
    void nobodyEditsTheProjection() throws IOException {
        JsonNode profile =
                JSON.readTree(realm.findValue("kc.user.profile.config").get(0).asText());

        assertThat(profile.get("attributes"))
                .filteredOn(attribute -> Set.of("account_type", "trust_level", "trust_summary")
                        .contains(attribute.get("name").asText()))
                .hasSize(3)
                .allSatisfy(attribute -> {
                    assertThat(attribute.get("permissions").get("edit")).isEmpty();
                    // On Keycloak's page for missing account data, raw values would only puzzle the holder.
                    assertThat(attribute.get("permissions").get("view"))
                            .extracting(JsonNode::asText)
                            .containsExactly("admin");
                });
    }

    private Set<String> steps(String key) {
        return each("authenticationFlows")
                .flatMap(flow -> stream(flow.get("authenticationExecutions")))
                .filter(step -> step.has(key))
                .map(step -> step.get(key).asText())
                .collect(Collectors.toSet());
    }

    private Set<String> names(String list, String key) {
        return each(list).map(entry -> entry.get(key).asText()).collect(Collectors.toSet());
    }

    private Stream<JsonNode> each(String list) {
        return stream(realm.get(list));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE + " cannot be read", unreadable);
        }
    }
}
