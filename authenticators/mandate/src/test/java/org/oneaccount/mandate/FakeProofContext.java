// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;

/** A host that remembers what the page showed and said. */
final class FakeProofContext implements ProofContext {

    final Map<String, Object> shown = new HashMap<>();
    final List<String> hints = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final Map<String, String> notes = new HashMap<>();

    private final Clock clock;

    FakeProofContext(Clock clock) {
        this.clock = clock;
    }

    @Override
    public KeycloakSession session() {
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getKeycloakSessionFactory",
                        call -> Fakes.of(KeycloakSessionFactory.class, Map.of()),
                        "getContext",
                        call -> Fakes.of(KeycloakContext.class, Map.of("resolveLocale", user -> Locale.ENGLISH))));
    }

    @Override
    public RealmModel realm() {
        return Fakes.of(RealmModel.class, Map.of());
    }

    @Override
    public UserModel user() {
        return Fakes.of(UserModel.class, Map.of("getId", call -> "account-1"));
    }

    @Override
    public AuthenticationSessionModel login() {
        return Fakes.of(
                AuthenticationSessionModel.class,
                Map.of(
                        "getAuthNote",
                        call -> notes.get((String) call[0]),
                        "setAuthNote",
                        call -> notes.put((String) call[0], (String) call[1]),
                        "removeAuthNote",
                        call -> notes.remove((String) call[0])));
    }

    @Override
    public Purpose purpose() {
        return Purpose.EVIDENCE;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public EventBuilder event() {
        return new EventBuilder(realm(), session()) {
            private String reason;

            @Override
            public EventBuilder detail(String key, String value) {
                reason = TrustEvents.REASON.equals(key) ? value : reason;
                return this;
            }

            @Override
            public void error(String error) {
                events.add(error + ": " + reason);
            }
        };
    }

    @Override
    public LoginFormsProvider form() {
        shown.clear();
        hints.clear();
        errors.clear();
        LoginFormsProvider[] self = new LoginFormsProvider[1];
        self[0] = Fakes.of(
                LoginFormsProvider.class,
                Map.of(
                        "setAttribute",
                        call -> {
                            shown.put((String) call[0], call[1]);
                            return self[0];
                        },
                        "setInfo",
                        call -> {
                            hints.add((String) call[0]);
                            return self[0];
                        },
                        "setError",
                        call -> {
                            errors.add(call[0] + " " + ((Object[]) call[1])[0]);
                            return self[0];
                        },
                        "addError",
                        call -> {
                            FormMessage said = (FormMessage) call[0];
                            errors.add(said.getField() + " " + said.getMessage());
                            return self[0];
                        },
                        "getMessage",
                        call -> call[0],
                        "createForm",
                        call -> Response.ok().build()));
        return self[0];
    }

    @Override
    public URI page() {
        throw new UnsupportedOperationException("nobody comes back from outside");
    }

    @Override
    public Recorded record(Proven... proven) {
        throw new UnsupportedOperationException("the registry of mandates writes");
    }
}
