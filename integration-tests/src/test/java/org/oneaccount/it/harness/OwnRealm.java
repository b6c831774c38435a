// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The realm that ships, imported once more under a name of its own on a server that is shared: for tests that change what
 * others rely on, a policy say, or that remove a realm. Closing removes it.
 */
public final class OwnRealm implements Server {

    /** Keycloak would make keys of its own for each, and takes seconds for them. */
    private static final Map<String, Object> KEYS = Map.of(
            "org.keycloak.keys.KeyProvider",
            List.of(
                    key("rsa", Map.of("privateKey", List.of(rsa()))),
                    key("hmac-generated", Map.of("algorithm", List.of("HS512"))),
                    key("aes-generated", Map.of())));

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path SHIPPED = Path.of("../realm-export/oneaccount-realm.json");

    /** What Keycloak replaces from the environment when it imports a file at the start, and its default. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{ONEACCOUNT_[A-Z_]+:?([^}]*)}");

    private final Server server;
    private final String name = "own-" + COUNT.incrementAndGet();
    private boolean removed;

    private OwnRealm(Server server) {
        this.server = server;
    }

    public static OwnRealm on(Server server) {
        return on(server, shipped -> {});
    }

    /** The realm that ships but for some changes. */
    public static OwnRealm on(Server server, Consumer<ObjectNode> change) {
        OwnRealm realm = new OwnRealm(server);
        ObjectNode representation = realm.representation();
        change.accept(representation);
        realm.admin().importRealm(representation);
        return realm;
    }

    public String name() {
        return name;
    }

    /** What it is known by in the tables. */
    public String id() {
        return admin().get("").get("id").asText();
    }

    /** The realm as the administrator of one node sees it. */
    public Admin adminAt(Node node) {
        return new Admin(node.base(), name);
    }

    /** Keycloak's own action for it, which the realm ships without. */
    public void allowHoldersToRemoveTheirAccounts() {
        String action = "/authentication/required-actions/delete_account";
        Http.ok(admin().put(action, ((ObjectNode) admin().get(action)).put("enabled", true)));
        String roles = admin().get("/roles/default-roles-" + name).get("id").asText();
        Http.ok(admin().post(
                        "/roles-by-id/" + roles + "/composites",
                        List.of(admin().get("/clients/" + admin().clientUuid("account") + "/roles/delete-account"))));
    }

    public void remove() {
        Http.ok(admin().delete(""));
        removed = true;
    }

    @Override
    public URI base() {
        return server.base();
    }

    @Override
    public URI realm() {
        return base().resolve("/realms/" + name);
    }

    @Override
    public Admin admin() {
        return server.admin(name);
    }

    @Override
    public void moveTime(Duration by) {
        server.moveTime(by);
    }

    @Override
    public void resetTime() {
        server.resetTime();
    }

    @Override
    public String log() {
        return server.log();
    }

    @Override
    public List<Node> nodes() {
        return server.nodes();
    }

    @Override
    public Postgres postgres() {
        return server.postgres();
    }

    @Override
    public void routeTo(Node node) {
        server.routeTo(node);
    }

    @Override
    public void close() {
        if (!removed) {
            remove();
        }
    }

    private ObjectNode representation() {
        try {
            String shipped = PLACEHOLDER.matcher(Files.readString(SHIPPED)).replaceAll("$1");
            ObjectNode representation = ((ObjectNode) Http.parse(shipped)).put("realm", name);
            representation.withObject("components").setAll((ObjectNode) Http.JSON.valueToTree(KEYS));
            return representation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> key(String kind, Map<String, Object> config) {
        return Map.of("name", kind, "providerId", kind, "config", config);
    }

    private static String rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
