// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;

/**
 * What a request needs. The gate computes it from the request and keeps the request's part in the client note
 * {@code trust.demand}; the guards read that note and the client's own minimum afresh.
 */
public final class Demands {

    /** The required action that meets demands. Where a realm has it, even disabled, the guards stand. */
    public static final String GATE = "trust-gate";

    private static final Logger LOG = Logger.getLogger(Demands.class);
    private static final String DEMAND = "trust.demand";
    private static final String SAML_REQUEST = "trust.saml-request";
    private static final String RECEIPT = "trust.receipt";

    private Demands() {}

    /**
     * Computes the demand of the running request and rewrites the client note: client notes outlive the login they were made in.
     *
     * @param reauthProven whether this very login gave a fresh proof; looked up only where one was asked for, because it costs SQL
     */
    public static Demand update(
            KeycloakSession session, AuthenticationSessionModel login, UserModel user, BooleanSupplier reauthProven) {
        RequestNote asked = asked(login::getClientNote, login.getClient());
        RequestNote request = asked.in(
                login.getTabId(),
                RequestMark.of(
                        Optional.ofNullable(login.getClientNote(OIDCLoginProtocol.NONCE_PARAM)),
                        Optional.ofNullable(login.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM))),
                Time.currentTime(),
                asked.asksForReauth() && reauthProven.getAsBoolean(),
                Optional.ofNullable(login.getAuthNote(RECEIPT)).orElse(""));
        List<RequestNote> others = SessionStrength.existing(session, login)
                .map(existing -> existing.getAuthenticatedClientSessionByClient(
                        login.getClient().getId()))
                .map(clientSession -> clientSession.getNote(DEMAND))
                .map(note -> RequestNotes.read(note).newestFirst())
                .orElse(List.of());
        login.setClientNote(
                DEMAND,
                RequestNotes.of(request, others, codesSince(login.getRealm())).write());
        return demand(session, login.getRealm(), login.getClient(), user, request);
    }

    /** The account types that a running request admits, before it is known who signs in. None, where a client attribute cannot be understood. */
    public static Set<AccountType> admitted(KeycloakSession session, AuthenticationSessionModel login) {
        RequestNote request = asked(login::getClientNote, login.getClient());
        Set<AccountType> admitted = EnumSet.noneOf(AccountType.class);
        for (AccountType type : AccountType.values()) {
            if (demand(session, login.getRealm(), login.getClient(), type, request)
                    .admitted()) {
                admitted.add(type);
            }
        }
        return admitted;
    }

    /** Keeps the receipt of a running request for its answer; the next {@link #update} writes it down. */
    public static void keepReceipt(AuthenticationSessionModel login, String receipt) {
        login.setAuthNote(RECEIPT, receipt);
    }

    public static boolean hasReceipt(AuthenticationSessionModel login) {
        return login.getAuthNote(RECEIPT) != null;
    }

    /** The demand behind a client session: the newest request's part joined with the client's present minimum. */
    public static Demand of(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        return demand(session, clientSession, requests(clientSession).newest());
    }

    /**
     * All that must be met before something leaves: the newest demand, and those of requests from other tabs whose codes
     * may still be on their way. Which code belongs to which request Keycloak does not say for sure.
     */
    public static List<Owed> owed(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        return requests(clientSession).since(codesSince(clientSession.getRealm())).stream()
                .map(request -> owed(session, clientSession, request))
                .toList();
    }

    /** What is answered by a message that ends its login in the same request: an assertion. */
    public static Owed answered(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        return owed(session, clientSession, requests(clientSession).newest());
    }

    /**
     * What is answered by redeeming a code. Where the application gave two requests in the same minute neither a nonce nor a
     * challenge of their own, one of them must not pass for the other: a fresh proof counts only if both have one.
     *
     * @param nonce that the code carries
     * @param verifier that the code was redeemed with (PKCE)
     */
    public static Owed answeredByCode(
            KeycloakSession session,
            AuthenticatedClientSessionModel clientSession,
            Optional<String> nonce,
            Optional<String> verifier) {
        RequestNotes requests = requests(clientSession);
        List<RequestNote> behind =
                requests.marked(RequestMark.ofCode(nonce, verifier), codesSince(clientSession.getRealm()));
        RequestNote request = behind.isEmpty() ? requests.newest() : behind.get(0);
        boolean fresh = !behind.isEmpty() && behind.stream().allMatch(RequestNote::reauthProven);
        Optional<String> receipt = behind.size() == 1 ? receipt(request) : Optional.empty();
        return new Owed(demand(session, clientSession, request), fresh, receipt);
    }

    /** When the newest request got its fresh proof, if it asked for one. For a page that is entered by a session alone and must not be entered by an old one. */
    public static Optional<Instant> freshlyProvenAt(AuthenticatedClientSessionModel clientSession) {
        return Optional.of(requests(clientSession).newest())
                .filter(RequestNote::reauthProven)
                .map(request -> Instant.ofEpochSecond(request.at()));
    }

    private static Owed owed(
            KeycloakSession session, AuthenticatedClientSessionModel clientSession, RequestNote request) {
        return new Owed(demand(session, clientSession, request), request.reauthProven(), receipt(request));
    }

    private static Optional<String> receipt(RequestNote request) {
        return Optional.of(request.receipt()).filter(id -> !id.isEmpty());
    }

    /**
     * A demand on what leaves now.
     *
     * @param reauthProven whether a fresh proof was asked for, and given in its very request
     * @param receipt of the text that was confirmed in it
     */
    public record Owed(Demand demand, boolean reauthProven, Optional<String> receipt) {}

    /** A code that was made before has ended. */
    private static long codesSince(RealmModel realm) {
        return Time.currentTime() - (long) realm.getAccessCodeLifespan();
    }

    private static Demand demand(
            KeycloakSession session, AuthenticatedClientSessionModel clientSession, RequestNote request) {
        return demand(
                session,
                clientSession.getRealm(),
                clientSession.getClient(),
                clientSession.getUserSession().getUser(),
                request);
    }

    /** Keeps what a SAML request says about its authentication context, for the rest of this login. */
    public static void keep(AuthenticationSessionModel login, SamlRequest request) {
        try {
            login.setClientNote(SAML_REQUEST, JsonSerialization.writeValueAsString(request));
        } catch (IOException e) {
            throw new IllegalStateException("the request's authentication context cannot be written", e);
        }
    }

    /** Whether accounts of this realm, or at least those that go to this client, are under our guard. */
    public static boolean apply(RealmModel realm, ClientModel client) {
        return realm.getRequiredActionProviderByAlias(GATE) != null || ClientTerms.areIn(client.getAttributes());
    }

    /** Whether the realm has the action and asks it of people. */
    public static boolean isEnabled(RealmModel realm, String action) {
        RequiredActionProviderModel model = realm.getRequiredActionProviderByAlias(action);
        return model != null && model.isEnabled();
    }

    private static Demand demand(
            KeycloakSession session, RealmModel realm, ClientModel client, UserModel user, RequestNote request) {
        AccountType type =
                session.getProvider(TrustRegistry.class).accountType(user).orElse(AccountType.NATURAL);
        return demand(session, realm, client, type, request);
    }

    private static Demand demand(
            KeycloakSession session, RealmModel realm, ClientModel client, AccountType type, RequestNote request) {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        try {
            ClientTerms terms = ClientTerms.of(client.getAttributes());
            Demand demand = Demand.of(
                    registry.policy(realm), type, terms.served(), terms.minimumFor(type), request.demanding());
            return new Demand(
                    type,
                    demand.admitted() && request.servable(),
                    demand.level(),
                    demand.strength(),
                    demand.reauth(),
                    request.requested());
        } catch (IllegalArgumentException badAttribute) {
            LOG.errorf("client %s lets nobody in: %s", client.getClientId(), badAttribute.getMessage());
            return new Demand(type, false, 0, 0, false, request.requested());
        }
    }

    /** Without an enabled gate nobody rewrites the note, and it may be of an older login. */
    private static RequestNotes requests(AuthenticatedClientSessionModel clientSession) {
        String note = clientSession.getNote(DEMAND);
        if (note != null && isEnabled(clientSession.getRealm(), GATE)) {
            return RequestNotes.read(note);
        }
        return new RequestNotes(List.of(asked(clientSession::getNote, clientSession.getClient())));
    }

    private static RequestNote asked(UnaryOperator<String> notes, ClientModel client) {
        String saml = notes.apply(SAML_REQUEST);
        if (saml != null) {
            SamlRequest request = read(saml);
            return RequestNote.asking(request.classRefs(), request.canBeServed());
        }
        List<String> acr = AcrUtils.getAcrValues(
                notes.apply(OIDCLoginProtocol.CLAIMS_PARAM), notes.apply(OIDCLoginProtocol.ACR_PARAM), client);
        return RequestNote.asking(acr, true);
    }

    private static SamlRequest read(String note) {
        try {
            return JsonSerialization.readValue(note, SamlRequest.class);
        } catch (IOException e) {
            throw new IllegalStateException("the request's authentication context cannot be read", e);
        }
    }
}
