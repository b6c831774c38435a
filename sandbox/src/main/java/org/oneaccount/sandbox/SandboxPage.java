// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.trust.identifier.MobileNumber;

/** The sandbox for people: {@code sandbox-page.ftl}, in the language of the login pages. */
final class SandboxPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SandboxState state;

    SandboxPage(KeycloakSession session, RealmModel realm, SandboxState state) {
        this.session = session;
        this.realm = realm;
        this.state = state;
    }

    String render() {
        return new SandboxTemplates(session, realm)
                .render(
                        "sandbox-page.ftl",
                        model(
                                state,
                                address().toString(),
                                KeycloakClock.of(session).getZone()));
    }

    URI address() {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(realm.getName())
                .path("sandbox")
                .build();
    }

    static Map<String, Object> model(SandboxState state, String address, ZoneId zone) {
        Map<String, Object> model = new HashMap<>();
        model.put("address", address);
        model.put(
                "messages",
                state.messages().stream().map(message -> row(message, zone)).toList());
        model.put("persons", state.persons().stream().map(SandboxPage::row).toList());
        model.put(
                "organisations",
                state.organisations().stream().map(SandboxPage::row).toList());
        model.put("keys", state.keys().stream().map(SandboxPage::row).toList());
        model.put("cas", Stream.of(SandboxCa.values()).map(SandboxCa::id).toList());
        model.put(
                "triggers", TestRegister.TRIGGERS.stream().map(SandboxPage::row).toList());
        model.put(
                "sources",
                Stream.of(SandboxSource.values())
                        .map(source -> row(state, source))
                        .toList());
        model.put("modes", Stream.of(SourceMode.values()).map(SourceMode::id).toList());
        return model;
    }

    private static Map<String, Object> row(SentMessage message, ZoneId zone) {
        return Map.of(
                "to", message.to().national(),
                "text", message.text(),
                "code", message.code().orElse(""),
                "at", TIME.withZone(zone).format(message.at()));
    }

    private static Map<String, Object> row(TestPerson person) {
        return Map.of(
                "name", person.name().value(),
                "idType", person.idType().id(),
                "idNumber", person.idNumber().value(),
                "mobile", person.mobile().map(MobileNumber::national).orElse(""),
                "cards", person.cards());
    }

    private static Map<String, Object> row(TestOrganisation organisation) {
        return Map.of(
                "name", organisation.name().value(),
                "code", organisation.code().value(),
                "representative", organisation.legalRepresentative().name().value());
    }

    private static Map<String, Object> row(SandboxKey key) {
        return Map.of(
                "id", key.id(),
                "label", key.label(),
                "ca", key.ca().name(),
                "kind", key.kind().id(),
                "revoked", key.revoked());
    }

    private static Map<String, Object> row(Trigger trigger) {
        return Map.of(
                "where", trigger.where(),
                "value", trigger.value(),
                "outcome", trigger.outcome().id());
    }

    private static Map<String, Object> row(SandboxState state, SandboxSource source) {
        return Map.of("id", source.id(), "mode", state.mode(source).id());
    }
}
