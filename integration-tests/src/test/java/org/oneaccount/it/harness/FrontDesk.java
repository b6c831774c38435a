// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.oneaccount.registry.appointment.AppointmentCode;

/** A counter or kiosk system with a service account of its own, so that limits do not add up over all tests. */
public final class FrontDesk {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "front-desk-test-secret";
    private static final String NAME = "front-desk";

    private final Server server;
    private final String clientId = "test-desk-" + COUNT.incrementAndGet();

    private FrontDesk(Server server) {
        this.server = server;
    }

    /** Registered as the shipped {@code front-desk} is: role and audience. */
    public static FrontDesk open(Server server) {
        FrontDesk desk = withoutRole(server);
        desk.grantRole();
        return desk;
    }

    /** One whose service account has not got the role. */
    public static FrontDesk withoutRole(Server server) {
        return registered(server, List.of(audience(NAME)));
    }

    /** One whose tokens are meant for somebody else. */
    public static FrontDesk withoutAudience(Server server) {
        FrontDesk desk = registered(server, List.of(audience("another-system")));
        desk.grantRole();
        return desk;
    }

    private static FrontDesk registered(Server server, List<Map<String, Object>> mappers) {
        FrontDesk desk = new FrontDesk(server);
        server.admin()
                .client(
                        desk.clientId,
                        Map.of(
                                "publicClient", false,
                                "secret", SECRET,
                                "standardFlowEnabled", false,
                                "serviceAccountsEnabled", true,
                                "protocolMappers", mappers));
        return desk;
    }

    private static Map<String, Object> audience(String audience) {
        return Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.custom.audience", audience, "access.token.claim", "true"));
    }

    private void grantRole() {
        JsonNode role = server.admin().get("/roles/" + NAME);
        Http.ok(server.admin().post(serviceAccount() + "/role-mappings/realm", List.of(role)));
    }

    private String serviceAccount() {
        String client = server.admin()
                .get("/clients?clientId=" + clientId)
                .get(0)
                .get("id")
                .asText();
        return "/users/"
                + server.admin()
                        .get("/clients/" + client + "/service-account-user")
                        .get("id")
                        .asText();
    }

    /** What its people and machines would send for this person. A counter, a resident's card read by its chip. */
    public static Map<String, Object> confirmation(String code, TestPerson person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("correlationId", UUID.randomUUID().toString());
        body.put("appointmentCode", code);
        body.put("channel", "counter");
        body.put("site", "hall-01");
        body.put("device", "reader-" + UUID.randomUUID().toString().substring(0, 8));
        body.put("operator", "staff-0042");
        body.put("operatorIdNumber", TestPerson.next().idNumber());
        body.put("documentCheck", "chip");
        body.put("holderCheck", "operator");
        body.put("name", person.name());
        body.put("idType", "resident-id");
        body.put("idNumber", person.idNumber());
        return body;
    }

    /** A confirmation of its own, with a sealed mandate of this company for all matters beside the document. */
    public static Map<String, Object> withMandate(
            Map<String, Object> confirmation, TestCompany company, LocalDate lastDay, boolean principal) {
        Map<String, Object> body = new HashMap<>(confirmation);
        body.put("correlationId", UUID.randomUUID().toString());
        body.put("mandateOrgCode", company.code());
        body.put("mandateScope", List.of("all"));
        body.put("mandateUntil", lastDay.toString());
        body.put("mandatePrincipal", principal);
        return body;
    }

    /** The same but for these fields; null leaves one out. */
    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        changed.values().removeIf(java.util.Objects::isNull);
        return changed;
    }

    /** The same person with a passport, of which no source here can say anything. */
    public static Map<String, Object> byPassport(Map<String, Object> body) {
        Map<String, Object> passport = new HashMap<>(body);
        passport.put("idType", "passport");
        passport.put("idNumber", "E" + body.get("idNumber").toString().substring(9, 17));
        passport.put("idCountry", "USA");
        passport.put("idValidUntil", CityCalendar.today().plusYears(5).toString());
        return passport;
    }

    /** The same, at a kiosk that nobody attends and that compares faces. */
    public static Map<String, Object> atKiosk(Map<String, Object> body) {
        Map<String, Object> unattended = with(with(body, "operator", null), "operatorIdNumber", null);
        return with(with(unattended, "channel", "kiosk"), "holderCheck", "face");
    }

    /** What is sent before this confirmation, so that a code can be read back from a mobile. */
    public static Map<String, Object> mobileCode(Map<String, Object> confirmation, String mobile) {
        Map<String, Object> body = new HashMap<>(confirmation);
        body.keySet().retainAll(List.of("correlationId", "appointmentCode", "channel", "site", "device", "operator"));
        body.put("mobile", mobile);
        return body;
    }

    /** This confirmation, with what was read back. */
    public static Map<String, Object> readBack(Map<String, Object> confirmation, String mobile, String code) {
        return with(with(confirmation, "mobile", mobile), "mobileCode", code);
    }

    /** A code with the right check digit that nobody was given. */
    public static String codeOfNobody() {
        long number = ThreadLocalRandom.current().nextLong(100_000_000_000L);
        return IntStream.range(0, 10)
                .mapToObj(last -> "%011d%d".formatted(number, last))
                .filter(code -> AppointmentCode.parse(code).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The answer, whatever it is. */
    public HttpResponse<String> send(Map<String, Object> body) {
        return send(server.realm(), body, token());
    }

    /** The same to one node of several. */
    public HttpResponse<String> send(Node node, Map<String, Object> body, String token) {
        return send(URI.create(node.base() + "/realms/" + Server.REALM), body, token);
    }

    /** The same to people who read this language. */
    public HttpResponse<String> send(Object body, String token, String language) {
        return send(server.realm(), body, token, "Accept-Language", language);
    }

    /** The answer to the wish to send a code. */
    public HttpResponse<String> sendMobileCode(Map<String, Object> body) {
        return sendMobileCode(body, "zh-CN");
    }

    public HttpResponse<String> sendMobileCode(Map<String, Object> body, String language) {
        return post(server.realm(), "mobile-codes", body, token(), "Accept-Language", language);
    }

    /** The answer to a body that need not be JSON. */
    public HttpResponse<String> sendText(String body) {
        return Http.sendText(
                URI.create(server.realm() + "/front-desk/confirmations"), body, "Authorization", "Bearer " + token());
    }

    /** Confirms; fails when that is refused. */
    public JsonNode confirm(String code, TestPerson person) {
        return Http.ok(send(confirmation(code, person)));
    }

    /** The reason of a refusal, with its status: {@code 409 frontdeskTaken}. */
    public static String reason(HttpResponse<String> response) {
        String reason = Http.parse(response.body()).path("reason").asText();
        SeenRefusals.add(Set.of(reason));
        return response.statusCode() + " " + reason;
    }

    public String token() {
        return Http.ok(Http.postForm(
                        URI.create(server.realm() + "/protocol/openid-connect/token"),
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", SECRET)))
                .get("access_token")
                .asText();
    }

    private static HttpResponse<String> send(URI realm, Object body, String token, String... headers) {
        return post(realm, "confirmations", body, token, headers);
    }

    private static HttpResponse<String> post(URI realm, String path, Object body, String token, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return Http.sendJson("POST", URI.create(realm + "/front-desk/" + path), body, all.toArray(String[]::new));
    }
}
