// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who acts for a company, with an account of level 2 and, if wished, keys of the company. */
public record MandatedAgent(Server server, TestCompany company, TestPerson person, String username) {

    /** With an account of level 2, of a company that does not exist. */
    public static MandatedAgent next(Server server) {
        return of(server, TestCompany.next());
    }

    /** Another agent of the same company. */
    public MandatedAgent colleague() {
        return of(server, company);
    }

    private static MandatedAgent of(Server server, TestCompany company) {
        TestPerson person = TestPerson.next();
        String username = new TestAgents(server).mandated(person, company, TestPerson.PASSWORD);
        return new MandatedAgent(server, company, person, username);
    }

    /** A key with a good certificate, of the authority {@code rsa}, {@code ec} or {@code sm2}. Answers its id. */
    public String key(String ca) {
        return key(ca, "signing");
    }

    /** One that may have something wrong: {@code expired}, {@code encryption} … */
    public String key(String ca, String kind) {
        return issue(Map.of("ca", ca, "kind", kind, "name", company.name(), "code", company.code()));
    }

    private String issue(Map<String, String> key) {
        return Http.ok(Http.sendJson("POST", keys(""), new LinkedHashMap<>(key)))
                .path("id")
                .asText();
    }

    /** What the key returns for a text: {@code certificate} and {@code signature}. */
    public JsonNode sign(String key, String text) {
        return Http.ok(Http.sendJson("POST", keys("/" + key + "/sign"), Map.of("text", text)));
    }

    /** Key and certificate, for another program. */
    public String pem(String key) {
        return Http.get(keys("/" + key + ".pem")).body();
    }

    public void revoke(String key) {
        Http.ok(Http.sendJson("POST", keys("/" + key + "/revoke"), Map.of()));
    }

    private URI keys(String path) {
        return URI.create(server.realm() + "/sandbox/keys" + path);
    }
}
