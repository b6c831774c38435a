// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/** A drawer full of USB keys: made, listed, used and revoked by whoever comes by. */
public final class SandboxKeysResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final SandboxState state;
    private final SandboxPage page;
    private final KeycloakSession session;

    SandboxKeysResource(SandboxState state, SandboxPage page, KeycloakSession session) {
        this.state = state;
        this.page = page;
        this.session = session;
    }

    @GET
    @Produces(JSON)
    public Response keys() {
        return SandboxResource.json(
                Status.OK,
                SandboxJson.array(state.keys().stream().map(SandboxKey::shown).toList()));
    }

    @POST
    @Consumes(JSON)
    @Produces(JSON)
    public Response issue(String body) {
        return SandboxResource.answer(Status.CREATED, body, sent -> issue(sent).shown());
    }

    private SandboxKey issue(SandboxBody sent) {
        SandboxKey key = SandboxIssuing.organisation(
                SandboxCertificateAuthorities.authority(session, sent.ca()),
                sent.keyKind(),
                sent.organisationName(),
                sent.code(),
                Instant.ofEpochMilli(Time.currentTimeMillis()));
        state.keepKey(key);
        return key;
    }

    /** The page's buttons, for browsers without a script. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(
            @FormParam("ca") String ca, @FormParam("organisation") String code, @FormParam("revoke") String revoke) {
        if (SandboxResource.isSentFromElsewhere(session)) {
            return Response.status(Status.FORBIDDEN).build();
        }
        if (revoke != null) {
            state.key(revoke).map(SandboxKey::revoke).ifPresent(state::keepKey);
        } else {
            state.organisations().stream()
                    .filter(organisation -> organisation.code().value().equals(code))
                    .findFirst()
                    .ifPresent(organisation -> issue(new SandboxBody(SandboxJson.object()
                            .put("ca", ca)
                            .put("name", organisation.name().value())
                            .put("code", code))));
        }
        return Response.seeOther(page.address()).build();
    }

    /** Key and certificate for a program outside: OpenSSL, say. */
    @GET
    @Path("{key}.pem")
    @Produces("application/x-pem-file")
    public Response pem(@PathParam("key") String id) {
        return with(id, key -> Response.ok(key.pem()).build());
    }

    @POST
    @Path("{key}/sign")
    @Consumes(JSON)
    @Produces(JSON)
    public Response sign(@PathParam("key") String id, String body) {
        return with(
                id, key -> SandboxResource.answer(Status.OK, body, sent -> SandboxSigning.sign(key, sent.signed())));
    }

    @POST
    @Path("{key}/revoke")
    @Produces(JSON)
    public Response revoke(@PathParam("key") String id) {
        return with(id, key -> {
            state.keepKey(key.revoke());
            return SandboxResource.json(Status.OK, key.revoke().shown());
        });
    }

    private Response with(String id, Function<SandboxKey, Response> work) {
        if (SandboxResource.isSentFromElsewhere(session)) {
            return Response.status(Status.FORBIDDEN).build();
        }
        Optional<SandboxKey> key = state.key(id);
        return key.map(work).orElseGet(() -> SandboxResource.json(Status.NOT_FOUND, noSuchKey()));
    }

    private static JsonNode noSuchKey() {
        return SandboxJson.object().put("error", "no such key");
    }
}
