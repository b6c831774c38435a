// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.util.LocaleUtil;
import org.oneaccount.proof.ProofRequiredActionFactory;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.mandate.Granting;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.TrustAcr;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * {@code /realms/{realm}/trust-mandate}: where a representative grants what an agent asked for, and where everybody who
 * may withdraw a mandate does so. Behind a sign-in of the client {@code trust-mandate} with a fresh proof; without that
 * client there is no such page.
 */
public final class MandateResource {

    static final String CLIENT_ID = "trust-mandate";

    static final String CODE = "code";
    static final String ORGANISATION = "orgCode";
    static final String LOOK = "look";
    static final String GRANT = "grant";
    static final String DECLINE = "decline";
    static final String REVOKE = "revoke";

    /** Beside {@link #REVOKE}: whoever withdraws a mandate is asked once whether it is meant. */
    static final String CONFIRM = "confirm";

    static final String CHECKER = "stateChecker";

    /** Of a withdrawal: by whom it was. */
    private static final String BY_REPRESENTATIVE = "revoked-by-representative";

    private static final String BY_ORGANISATION = "revoked-by-organisation";
    private static final String BY_AGENT = "given-up-by-agent";

    /** What granting needs, and the principal's rights; gate and proofs lead there. */
    private static final String ALL = String.join(
            " ",
            new TrustAcr(AccountType.NATURAL, Representation.LEAST_LEVEL).urn(),
            new TrustAcr(AccountType.LEGAL, MandateList.LEAST_LEVEL).urn(),
            TrustAcr.REAUTH);

    /** What withdrawing one's own needs, also of an account that has lost its level since. */
    private static final String OWN_ALONE = TrustAcr.REAUTH;

    /** Comes back with the browser, so that whoever did not sign in after all is not sent there again. */
    private static final String CAME_BACK = "back";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;
    private final Mandates mandates;
    private final Clock clock;

    MandateResource(KeycloakSession session, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.registry = session.getProvider(TrustRegistry.class);
        this.mandates = Mandates.of(session, realm);
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        return enter(visitor -> page(visitor).home());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response act() {
        // Keycloak has read the body already.
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return enter(visitor -> {
            if (!isOurs(visitor, form)) {
                return Response.status(Response.Status.FORBIDDEN).build();
            }
            if (form.containsKey(ORGANISATION)) {
                return asHead(visitor, form);
            }
            if (form.containsKey(REVOKE)) {
                return revoke(visitor, form.getFirst(REVOKE), form.containsKey(CONFIRM));
            }
            if (form.containsKey(LOOK) || form.containsKey(GRANT) || form.containsKey(DECLINE)) {
                return judge(visitor, form);
            }
            return page(visitor).home();
        });
    }

    /** How far a request has got, for the agent's page that waits for it. Says nothing else, to whoever knows its random id. */
    @GET
    @Path(MandatePlaces.STATUS + "/{mandate}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(@PathParam("mandate") String mandate) {
        String state = mandates.find(mandate)
                .map(Mandate::state)
                .map(State::name)
                .orElse("unknown")
                .toLowerCase(Locale.ROOT);
        return Response.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("state", state)
                        .toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response enter(Function<Visitor, Response> page) {
        ClientModel client = realm.getClientByClientId(CLIENT_ID);
        if (client == null || !client.isEnabled()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        session.getContext().setClient(client);
        LocaleUtil.processLocaleParam(session, realm, null);
        return Visitor.of(session, realm, client, clock)
                .map(page)
                .orElseGet(() -> cameBack()
                        ? MandatePage.signedOut(session, signIn(ALL), signIn(OWN_ALONE))
                        : Response.seeOther(signIn(ALL)).build());
    }

    private Response judge(Visitor visitor, MultivaluedMap<String, String> form) {
        String code = Optional.ofNullable(form.getFirst(CODE)).orElse("");
        // The register is asked before the row is locked: nobody waits for an outside service.
        return representation()
                .judge(visitor, registry.personalData(realm, visitor.user()), code)
                .fold(
                        may -> form.containsKey(LOOK)
                                ? page(visitor).look(may)
                                : decide(visitor, may, form.containsKey(DECLINE)),
                        mayNot -> refuse(visitor, mayNot, code),
                        () -> page(visitor).unavailable(CODE, code));
    }

    /**
     * Mandates of a whole organisation, for whom the register calls its head: also those that a former head granted, or
     * anybody by other means. Each step asks the register again, so none trusts what the browser says of an earlier one.
     */
    private Response asHead(Visitor visitor, MultivaluedMap<String, String> form) {
        String typed = Optional.ofNullable(form.getFirst(ORGANISATION)).orElse("");
        Optional<Verdict.No> against =
                representation().against(visitor, registry.personalData(realm, visitor.user()), typed);
        if (against.isPresent()) {
            return against.get().fold(mayNot -> refuse(visitor, mayNot, ORGANISATION, typed), () -> page(visitor)
                    .unavailable(ORGANISATION, typed));
        }
        CreditCode organisation = CreditCode.ofForm(typed).orElseThrow();
        if (!form.containsKey(REVOKE)) {
            return page(visitor).organisation(organisation);
        }
        Optional<Mandate> mandate = mandates.of(organisation).stream()
                .filter(one -> one.id().equals(form.getFirst(REVOKE)))
                .findFirst();
        if (mandate.isEmpty()) {
            return notYours(visitor);
        }
        if (!form.containsKey(CONFIRM)) {
            return page(visitor).sure(mandate.get(), Optional.of(organisation));
        }
        revoke(visitor, mandate.get(), BY_REPRESENTATIVE);
        return page(visitor).revoked(organisation);
    }

    private Response decide(Visitor visitor, Verdict.May may, boolean declines) {
        String code = may.mandate().code().digits();
        Mandate locked = mandates.lock(may.mandate().code()).orElseThrow();
        Optional<MandateRefusal> closed = MandateRefusal.of(locked.state());
        if (closed.isPresent()) {
            // The other of two clicks: what was granted by this very account is no refusal.
            return locked.state() == State.GRANTED
                            && locked.isGrantedBy(visitor.user().getId())
                    ? page(visitor).done("mandateDoneGranted")
                    : refuse(visitor, new Verdict.MayNot(closed.get()), code);
        }
        if (declines) {
            mandates.decline(locked, visitor.user().getId());
            return done(visitor, "declined", "mandateDoneDeclined", locked);
        }
        Optional<MandateRefusal> refusal = mandates.grant(
                locked,
                new Granting(
                        Method.REPRESENTATIVE,
                        visitor.user().getId(),
                        may.confirmed().source(),
                        Channel.ONLINE,
                        may.confirmed().reference(),
                        List.of()));
        return refusal.map(reason -> refuse(visitor, new Verdict.MayNot(reason), code))
                .orElseGet(() -> done(visitor, "granted", "mandateDoneGranted", locked));
    }

    /** At any time, and whatever the register says: whoever gave a word may take it back. */
    private Response revoke(Visitor visitor, String id, boolean confirmed) {
        Optional<Mandate> mandate = mandates.find(id).filter(found -> found.state() == State.GRANTED);
        Optional<String> reason = mandate.flatMap(found -> mayRevoke(visitor, found));
        if (reason.isEmpty()) {
            return notYours(visitor);
        }
        if (!confirmed) {
            return page(visitor).sure(mandate.get(), Optional.empty());
        }
        revoke(visitor, mandate.get(), reason.get());
        return page(visitor).done("mandateDoneRevoked");
    }

    private void revoke(Visitor visitor, Mandate mandate, String reason) {
        mandates.revoke(mandate, reason, visitor.user().getId());
        new MandateEvents(session, visitor).done("revoked", mandate);
    }

    private Response notYours(Visitor visitor) {
        new MandateEvents(session, visitor).refused(MandateProofRefusal.NOT_YOURS);
        return page(visitor).refused(MandateProofRefusal.NOT_YOURS);
    }

    private Optional<String> mayRevoke(Visitor visitor, Mandate mandate) {
        if (mandate.account().equals(visitor.user().getId())) {
            return Optional.of(BY_AGENT);
        }
        if (mandate.isGrantedBy(visitor.user().getId())) {
            return Optional.of(BY_REPRESENTATIVE);
        }
        return list(visitor).isOfOwnOrganisation(mandate) ? Optional.of(BY_ORGANISATION) : Optional.empty();
    }

    private Response done(Visitor visitor, String what, String message, Mandate mandate) {
        new MandateEvents(session, visitor).done(what, mandate);
        return page(visitor).done(message);
    }

    private Response refuse(Visitor visitor, Verdict.MayNot why, String code) {
        return refuse(visitor, why, CODE, code);
    }

    private Response refuse(Visitor visitor, Verdict.MayNot why, String field, String typed) {
        new MandateEvents(session, visitor).refused(why.reason());
        return page(visitor).refused(why.reason(), why.minutes(), field, typed);
    }

    private static boolean isOurs(Visitor visitor, MultivaluedMap<String, String> form) {
        String sent = Optional.ofNullable(form.getFirst(CHECKER)).orElse("");
        return MessageDigest.isEqual(
                visitor.checker().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private MandatePage page(Visitor visitor) {
        return new MandatePage(session, registry, visitor, mandates, list(visitor), signIn(ALL), clock.getZone());
    }

    private Representation representation() {
        return new Representation(
                mandates,
                Counters.of(session, realm),
                HeadCheck.of(session),
                settings().limits(),
                clock);
    }

    private MandateList list(Visitor visitor) {
        return new MandateList(realm, registry, mandates, visitor);
    }

    private MandateSettings settings() {
        RequiredActionConfigModel stored =
                realm.getRequiredActionConfigByAlias(ProofRequiredActionFactory.PREFIX + MandateProofFactory.ID);
        return MandateSettings.of(stored == null || stored.getConfig() == null ? Map.of() : stored.getConfig());
    }

    private boolean cameBack() {
        return CAME_BACK.equals(
                session.getContext().getUri().getQueryParameters().getFirst(OAuth2Constants.STATE));
    }

    /** With {@code response_type=none} (OAuth 2.0 Multiple Response Types): the session is all that is wanted. */
    private URI signIn(String acr) {
        return OIDCLoginProtocolService.authUrl(session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, CLIENT_ID)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.NONE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, CAME_BACK)
                .queryParam(OIDCLoginProtocol.ACR_PARAM, acr)
                .queryParam(
                        OAuth2Constants.REDIRECT_URI, MandatePlaces.of(session).page())
                .build(realm.getName());
    }
}
