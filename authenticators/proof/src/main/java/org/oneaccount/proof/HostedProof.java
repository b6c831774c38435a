// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;

/** The {@link ProofContext} over either of Keycloak's two dialogue contexts. */
final class HostedProof implements ProofContext {

    private final Way way;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final AuthenticationSessionModel login;
    private final EventBuilder requestEvent;
    private final Supplier<LoginFormsProvider> forms;
    private final Supplier<URI> page;
    private final BooleanSupplier hasOtherWays;
    private final Clock clock;

    private HostedProof(
            Way way,
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            AuthenticationSessionModel login,
            EventBuilder requestEvent,
            Supplier<LoginFormsProvider> forms,
            Supplier<URI> page,
            BooleanSupplier hasOtherWays) {
        this.way = way;
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.login = login;
        this.requestEvent = requestEvent;
        this.forms = forms;
        this.page = page;
        this.hasOtherWays = hasOtherWays;
        this.clock = KeycloakClock.of(session);
    }

    /** @param hasOtherWays asked only when a page is shown: finding out costs a look into the ledger */
    static HostedProof in(RequiredActionContext context, Way way, BooleanSupplier hasOtherWays) {
        return new HostedProof(
                way,
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                context.getAuthenticationSession(),
                context.getEvent(),
                () -> DialogueForm.of(context),
                () -> withoutCode(context.getActionUrl("")),
                hasOtherWays);
    }

    static HostedProof in(AuthenticationFlowContext context, Way way) {
        return new HostedProof(
                way,
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                context.getAuthenticationSession(),
                context.getEvent(),
                context::form,
                () -> context.getRefreshUrl(false),
                () -> false);
    }

    /** With a session code the address would be a submitted form's, and good for one request. */
    private static URI withoutCode(URI action) {
        return UriBuilder.fromUri(action)
                .replaceQueryParam(LoginActionsService.SESSION_CODE)
                .build();
    }

    /** The same dialogue, lent to another proof: with that one's settings. */
    HostedProof lentTo(String proof) {
        return new HostedProof(
                new Way(proof, Purpose.EVIDENCE), session, realm, user, login, requestEvent, forms, page, hasOtherWays);
    }

    Way way() {
        return way;
    }

    @Override
    public KeycloakSession session() {
        return session;
    }

    @Override
    public RealmModel realm() {
        return realm;
    }

    @Override
    public UserModel user() {
        return user;
    }

    @Override
    public AuthenticationSessionModel login() {
        return login;
    }

    @Override
    public Purpose purpose() {
        return way.purpose();
    }

    @Override
    public Map<String, String> settings() {
        RequiredActionConfigModel stored =
                realm.getRequiredActionConfigByAlias(ProofRequiredActionFactory.PREFIX + way.proof());
        return stored == null || stored.getConfig() == null ? Map.of() : Map.copyOf(stored.getConfig());
    }

    @Override
    public Clock clock() {
        return clock;
    }

    /** A copy: an event that has said "error" once can say nothing else, and Keycloak still needs the request's own. */
    @Override
    public EventBuilder event() {
        return requestEvent.clone().user(user).detail(TrustEvents.PROOF, way.proof());
    }

    @Override
    public LoginFormsProvider form() {
        return forms.get().setAttribute("proofHasOtherWays", hasOtherWays.getAsBoolean());
    }

    @Override
    public URI page() {
        return page.get();
    }

    @Override
    public Recorded record(Proven... proven) {
        return session.getProvider(TrustRegistry.class).record(realm, user, List.of(proven));
    }
}
