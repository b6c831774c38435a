// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof.fake;

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
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.fake.Fakes;

/** A host that remembers what a proof showed, said and recorded. */
public final class FakeProofContext implements ProofContext {

    public Purpose purpose = Purpose.EVIDENCE;
    /** What {@link #record} answers. */
    public Recorded answer = new Recorded.Written(null);
    /** Of the last page. */
    public String template;
    /** Attributes of the last page. */
    public final Map<String, Object> shown = new HashMap<>();
    /** Of the last page, with the figure that the message shows. */
    public final List<String> hints = new ArrayList<>();
    /** Of the last page, as {@code field: key}, or with the figure that the message shows. */
    public final List<String> errors = new ArrayList<>();

    public final List<String> events = new ArrayList<>();
    public final List<Proven> recorded = new ArrayList<>();
    public final Map<String, String> notes = new HashMap<>();

    private final Clock clock;

    public FakeProofContext(Clock clock) {
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
                        "getParentSession",
                        call -> Fakes.of(RootAuthenticationSessionModel.class, Map.of("getId", id -> "login-1")),
                        "getAuthNote",
                        call -> notes.get((String) call[0]),
                        "setAuthNote",
                        call -> notes.put((String) call[0], (String) call[1]),
                        "removeAuthNote",
                        call -> notes.remove((String) call[0])));
    }

    @Override
    public Purpose purpose() {
        return purpose;
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
        Map<String, Object> page = new HashMap<>();
        hints.clear();
        errors.clear();
        LoginFormsProvider[] self = new LoginFormsProvider[1];
        self[0] = Fakes.of(
                LoginFormsProvider.class,
                Map.of(
                        "setAttribute",
                        call -> {
                            page.put((String) call[0], call[1]);
                            return self[0];
                        },
                        "addError",
                        call -> {
                            errors.add(
                                    ((FormMessage) call[0]).getField() + ": " + ((FormMessage) call[0]).getMessage());
                            return self[0];
                        },
                        "setInfo",
                        call -> {
                            hints.add((String) call[0]);
                            return self[0];
                        },
                        "setError",
                        call -> {
                            Object[] figures = (Object[]) call[1];
                            errors.add(figures.length == 0 ? (String) call[0] : call[0] + " " + figures[0]);
                            return self[0];
                        },
                        "getMessage",
                        call -> call[0],
                        "createForm",
                        call -> {
                            template = (String) call[0];
                            shown.clear();
                            shown.putAll(page);
                            return Response.ok().build();
                        }));
        return self[0];
    }

    @Override
    public URI page() {
        return URI.create("https://account.example.org/page");
    }

    @Override
    public Recorded record(Proven... proven) {
        if (answer instanceof Recorded.Written) {
            recorded.addAll(List.of(proven));
        }
        return answer;
    }
}
