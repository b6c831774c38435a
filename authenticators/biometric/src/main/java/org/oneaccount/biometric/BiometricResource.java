// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.oneaccount.biometric.Handover.Stage;
import org.oneaccount.biometric.Handovers.Link;
import org.oneaccount.registry.TrustEvents;

/**
 * {@code /realms/{realm}/trust-biometric}: where a browser comes back to from the source, and what a telephone needs that
 * continues a check. Knows no session and says nothing about anybody: all it can do is send a browser on and tell the
 * waiting login that it is time to ask.
 */
public final class BiometricResource {

    /** {@code custom_required_action} of the events on a telephone. */
    private static final String HANDOVER = "trust-biometric-handover";

    /** The cookie by which the telephone that followed a QR code is known when it comes back. */
    private static final String TELEPHONE = "TRUST_FACE_TELEPHONE";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Handovers handovers;
    private final BiometricPlaces places;
    private final Clock clock;

    BiometricResource(KeycloakSession session, Clock clock) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.handovers = new Handovers(session.singleUseObjects(), realm);
        this.places = new BiometricPlaces(session);
        this.clock = clock;
    }

    /** The QR code's address. Asks first: it may have been sent by somebody who wants to pass for the holder. */
    @GET
    @Path(BiometricPlaces.PHONE + "/{handle}")
    @Produces(MediaType.TEXT_HTML)
    public Response look(@PathParam("handle") String handle) {
        Optional<Link> link = handovers.look(handle);
        Optional<Handover> handover = link.flatMap(this::live);
        if (handover.isEmpty()) {
            return refuse(handover, BiometricRefusal.LINK_ENDED);
        }
        return link.get().followed()
                ? refuse(handover, BiometricRefusal.LINK_USED)
                : page(handover, form -> form.setActionUri(places.phone(handle)).createForm("biometric-phone.ftl"));
    }

    @POST
    @Path(BiometricPlaces.PHONE + "/{handle}")
    @Produces(MediaType.TEXT_HTML)
    public Response follow(@PathParam("handle") String handle) {
        Optional<Link> link = handovers.follow(handle, now());
        Optional<Handover> handover = link.flatMap(this::live);
        if (handover.isEmpty()) {
            return refuse(handover, BiometricRefusal.LINK_ENDED);
        }
        if (link.get().followed()) {
            return refuse(handover, BiometricRefusal.LINK_USED);
        }
        String telephone = SecretGenerator.getInstance().randomString();
        handovers.keep(link.get().check(), handover.get().on(telephone), now());
        return Response.seeOther(handover.get().source())
                .cookie(known(telephone))
                .build();
    }

    /** Comes along when the source sends the browser back, which is another site's doing: lax, not strict. */
    private NewCookie known(String telephone) {
        return new NewCookie.Builder(TELEPHONE)
                .value(telephone)
                .path(places.path())
                .httpOnly(true)
                .secure(session.getContext().getUri().getBaseUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Optional<String> telephone() {
        return Optional.ofNullable(
                        session.getContext().getRequestHeaders().getCookies().get(TELEPHONE))
                .map(Cookie::getValue);
    }

    /** Whatever the source wrote into the address, nobody reads it: the login asks the source. */
    @GET
    @Path(BiometricPlaces.RETURN + "/{ticket}")
    @Produces(MediaType.TEXT_HTML)
    public Response comeBack(@PathParam("ticket") String ticket) {
        Optional<Handover> handover = handovers.ofTicket(ticket);
        if (handover.isEmpty()) {
            return refuse(handover, BiometricRefusal.LINK_ENDED);
        }
        // On this device the login itself says that it is too late, and knows whether it is the one that went.
        if (!handover.get().onTelephone()) {
            return Response.seeOther(BiometricPlaces.back(handover.get().login(), ticket))
                    .build();
        }
        if (!now().isBefore(handover.get().until()) || !handover.get().isOn(telephone())) {
            return refuse(handover, BiometricRefusal.LINK_ENDED);
        }
        handover.filter(known -> known.isLiveAt(now()))
                .ifPresent(known ->
                        handovers.keep(ticket.substring(0, ticket.indexOf('.')), known.at(Stage.RETURNED), now()));
        return page(handover, form -> form.createForm("biometric-phone-done.ftl"));
    }

    /** How far a check has got, for the page that waits for it. */
    @GET
    @Path(BiometricPlaces.STATUS + "/{check}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response status(@PathParam("check") String check) {
        Stage stage = handovers
                .find(check)
                .filter(known -> known.isLiveAt(now()))
                .map(Handover::stage)
                .orElse(Stage.ENDED);
        return Response.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("stage", stage.name().toLowerCase(Locale.ROOT))
                        .toString())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Optional<Handover> live(Link link) {
        return handovers.find(link.check()).filter(known -> known.isLiveAt(now()));
    }

    private Response refuse(Optional<Handover> handover, BiometricRefusal reason) {
        EventBuilder event = new EventBuilder(
                        realm, session, session.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, HANDOVER)
                .detail(TrustEvents.PROOF, BiometricProofFactory.ID)
                .detail(TrustEvents.REASON, reason.id());
        handover.ifPresent(known -> event.user(known.account()).client(known.client()));
        event.error(TrustEvents.REFUSED);
        return page(handover, form -> form.setStatus(Status.GONE)
                .setAttribute("biometricReason", reason.id())
                .createForm("biometric-phone-ended.ftl"));
    }

    /** Says for which application, as every page does; there is no login here that would know it. */
    private Response page(Optional<Handover> handover, Function<LoginFormsProvider, Response> show) {
        LocaleUtil.processLocaleParam(session, realm, null);
        handover.map(known -> realm.getClientByClientId(known.client())).ifPresent(session.getContext()::setClient);
        return show.apply(session.getProvider(LoginFormsProvider.class));
    }

    private Instant now() {
        return clock.instant();
    }
}
