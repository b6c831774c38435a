// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.portal;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.services.util.ResolveRelative;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.ClientTerms;
import org.oneaccount.registry.session.SessionIdle;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;

/**
 * {@code GET /realms/{realm}/trust/portal}: the applications that a holder may enter, and what each would still ask for.
 * Behind the sign-in session alone: nothing is asked of a token endpoint, and the page holds no personal data.
 *
 * <p>An application is listed when it has an address of its own and an administrator has switched on Keycloak's own
 * "Always display in UI".
 */
public final class Portal {

    /** The client in whose name a visitor without a session is sent to sign in. */
    public static final String CLIENT_ID = "portal";

    private static final Logger LOG = Logger.getLogger(Portal.class);
    private static final String TEMPLATE = "trust-portal.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;

    public Portal(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.registry = session.getProvider(TrustRegistry.class);
    }

    /** The page; the way to sign in for whoever has no session; 404 in a realm that has no portal. */
    public Response show() {
        ClientModel portal = realm.getClientByClientId(CLIENT_ID);
        if (portal == null || !portal.isEnabled()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        session.getContext().setClient(portal);
        LocaleUtil.processLocaleParam(session, realm, null);
        Optional<AuthResult> holder = SessionIdle.holder(session, realm, portal);
        if (holder.isEmpty()) {
            return cameBackWithout() ? page(Map.of("signIn", signIn().toString())) : redirect(signIn());
        }
        return page(attributes(holder.get().user()));
    }

    /** Whoever left the sign-in is not sent there again. */
    private boolean cameBackWithout() {
        return OAuthErrorException.ACCESS_DENIED.equals(
                uri().getQueryParameters().getFirst(OAuth2Constants.ERROR));
    }

    private Map<String, Object> attributes(UserModel user) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Locale locale = session.getContext().resolveLocale(user);
        Optional<TrustDecision> decision = registry.accountType(user).map(type -> registry.decide(realm, user));
        attributes.put("level", decision.map(TrustDecision::level).orElse(0));
        attributes.put(
                "levelName", decision.map(known -> levelName(known, locale)).orElse(""));
        attributes.put("applications", decision.map(this::applications).orElse(List.of()));
        attributes.put("signOut", signOut().toString());
        return attributes;
    }

    private List<Map<String, Object>> applications(TrustDecision decision) {
        List<Map<String, Object>> applications = new ArrayList<>();
        realm.getClientsStream()
                .filter(client -> client.isEnabled() && client.isAlwaysDisplayInConsole())
                .sorted(Comparator.comparing(ClientModel::getClientId))
                .forEach(client -> entry(client, decision)
                        .ifPresent(entry -> applications.add(Map.of(
                                "name", Optional.ofNullable(client.getName()).orElse(client.getClientId()),
                                "description",
                                        Optional.ofNullable(client.getDescription())
                                                .orElse(""),
                                "address", address(client),
                                "open", entry.open(),
                                "level", entry.demanded(),
                                "missing",
                                        entry.missing().stream()
                                                .map(Factor::id)
                                                .sorted()
                                                .toList()))));
        return applications;
    }

    private Optional<Entry> entry(ClientModel client, TrustDecision decision) {
        if (address(client).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Entry.of(ClientTerms.of(client.getAttributes()), decision);
        } catch (IllegalArgumentException misconfigured) {
            // Nobody gets in there either, and the guards say so.
            LOG.warnf("client %s is not listed: %s", client.getClientId(), misconfigured.getMessage());
            return Optional.empty();
        }
    }

    private String address(ClientModel client) {
        return Optional.ofNullable(
                        ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()))
                .filter(address -> address.startsWith("http"))
                .orElse("");
    }

    private String levelName(TrustDecision decision, Locale locale) {
        TrustPolicy policy = registry.policy(realm);
        return policy.level(decision.type(), decision.level())
                .map(rung -> rung.nameIn(locale))
                .orElse("");
    }

    private Response page(Map<String, Object> attributes) {
        Response page = session.getProvider(LoginFormsProvider.class)
                .setAttribute("portal", attributes)
                .createForm(TEMPLATE);
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.fromResponse(page).cacheControl(noStore).build();
    }

    private static Response redirect(URI address) {
        return Response.seeOther(address).build();
    }

    /** With {@code response_type=none} (OAuth 2.0 Multiple Response Types): the session is all that is wanted. */
    private URI signIn() {
        return OIDCLoginProtocolService.authUrl(uri())
                .queryParam(OAuth2Constants.CLIENT_ID, CLIENT_ID)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.NONE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.REDIRECT_URI, own())
                .build(realm.getName());
    }

    private URI signOut() {
        return OIDCLoginProtocolService.logoutUrl(uri())
                .queryParam(OAuth2Constants.CLIENT_ID, CLIENT_ID)
                .queryParam("post_logout_redirect_uri", own())
                .build(realm.getName());
    }

    private URI own() {
        return UriBuilder.fromUri(uri().getBaseUri())
                .path("realms/{realm}/trust/portal")
                .build(realm.getName());
    }

    private UriInfo uri() {
        return session.getContext().getUri();
    }
}
