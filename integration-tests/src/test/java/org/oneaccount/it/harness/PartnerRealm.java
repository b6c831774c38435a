// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.List;
import java.util.Map;

/** Somebody else's identity service, by which OneAccount's realm lets people sign in: a stock realm behind Keycloak's own broker. */
public final class PartnerRealm {

    private static final String ALIAS = "partner";
    private static final String SECRET = "between-two-test-realms";

    private final Server server;

    private PartnerRealm(Server server) {
        this.server = server;
    }

    /** Makes the realm and the broker, once per server. */
    public static PartnerRealm brokeredBy(Server server) {
        PartnerRealm partner = new PartnerRealm(server);
        boolean isThere = server.admin()
                .get("/identity-provider/instances")
                .findValuesAsText("alias")
                .contains(ALIAS);
        if (!isThere) {
            partner.make();
        }
        return partner;
    }

    /** What {@code kc_idp_hint} calls it. */
    public String alias() {
        return ALIAS;
    }

    /** An account there. */
    public void add(TestPerson person) {
        Http.ok(server.admin(ALIAS)
                .post(
                        "/users",
                        Map.of(
                                "username",
                                person.username(),
                                "email",
                                person.email(),
                                "firstName",
                                "Ce",
                                "lastName",
                                "Shi",
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of(
                                        "type", "password", "value", TestPerson.PASSWORD, "temporary", false)))));
    }

    /** On the partner's own sign-in page. */
    public void signIn(Browser browser, TestPerson person) {
        browser.type("username", person.username());
        browser.type("password", TestPerson.PASSWORD);
        browser.page().locator("[type=submit]").first().click();
        browser.page().waitForLoadState();
    }

    private void make() {
        Admin there = server.admin(ALIAS);
        there.createRealm();
        String own = server.base().resolve("/realms/" + ALIAS) + "/protocol/openid-connect/";
        there.client(
                Server.REALM,
                Map.of(
                        "publicClient",
                        false,
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of(server.realm() + "/broker/" + ALIAS + "/endpoint")));
        Http.ok(server.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                ALIAS,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "clientId",
                                        Server.REALM,
                                        "clientSecret",
                                        SECRET,
                                        "clientAuthMethod",
                                        "client_secret_post",
                                        "authorizationUrl",
                                        own + "auth",
                                        "tokenUrl",
                                        own + "token",
                                        "jwksUrl",
                                        own + "certs",
                                        "useJwksUrl",
                                        "true",
                                        "validateSignature",
                                        "true",
                                        "defaultScope",
                                        "openid profile email"))));
    }
}
