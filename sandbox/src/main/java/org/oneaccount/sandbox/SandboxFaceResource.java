// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The page to which a face source sends people. There is no camera: whoever is here says how the check went. */
public final class SandboxFaceResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private enum Shown {
        OPEN,
        /** Somebody went away without an answer. */
        LEFT,
        DONE,
        UNKNOWN
    }

    private final SandboxState state;
    private final KeycloakSession session;
    private final RealmModel realm;

    SandboxFaceResource(SandboxState state, KeycloakSession session, RealmModel realm) {
        this.state = state;
        this.session = session;
        this.realm = realm;
    }

    static URI page(KeycloakSession session, RealmModel realm, String transaction) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(realm.getName())
                .path("sandbox/face")
                .path(transaction)
                .build();
    }

    @GET
    @Path("{transaction}")
    @Produces(HTML)
    public Response page(@PathParam("transaction") String id) {
        Optional<FaceTransaction> transaction = state.face(id);
        if (transaction.isEmpty()) {
            return show(id, transaction, Shown.UNKNOWN);
        }
        return show(id, transaction, transaction.get().chosen().isPresent() ? Shown.DONE : Shown.OPEN);
    }

    @POST
    @Path("{transaction}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("transaction") String id, @FormParam("outcome") String outcome) {
        if (SandboxResource.isSentFromElsewhere(session)) {
            return Response.status(Status.FORBIDDEN).build();
        }
        Optional<FaceTransaction> transaction = state.face(id);
        Optional<FaceChoice> choice = FaceChoice.parse(outcome);
        if (transaction.isEmpty() || choice.isEmpty()) {
            return page(id);
        }
        if (choice.get() == FaceChoice.NEVER) {
            return show(id, transaction, Shown.LEFT);
        }
        state.keep(transaction.get().choose(choice.get()));
        return Response.seeOther(withVendorsWord(transaction.get(), choice.get()))
                .build();
    }

    /** Real services add words of their own to the address. Whoever believed them would believe the browser. */
    private static URI withVendorsWord(FaceTransaction transaction, FaceChoice choice) {
        return UriBuilder.fromUri(transaction.returnTo())
                .queryParam("transaction", transaction.id())
                .queryParam("passed", choice == FaceChoice.CONFIRMED)
                .build();
    }

    private Response show(String id, Optional<FaceTransaction> transaction, Shown shown) {
        Map<String, Object> model = Map.of(
                "shown", shown.name().toLowerCase(Locale.ROOT),
                "address", page(session, realm, id).toString(),
                "person", transaction.map(FaceTransaction::person).orElse(""),
                "returnTo",
                        transaction
                                .map(FaceTransaction::returnTo)
                                .map(URI::toString)
                                .orElse(""),
                "outcomes", Stream.of(FaceChoice.values()).map(FaceChoice::id).toList());
        return Response.status(shown == Shown.UNKNOWN ? Status.NOT_FOUND : Status.OK)
                .entity(new SandboxTemplates(session, realm).render("sandbox-face.ftl", model))
                .type(HTML)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
