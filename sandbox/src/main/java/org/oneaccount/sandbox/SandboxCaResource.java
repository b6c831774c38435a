// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.certificate.RevocationService;

/** The services of the sandbox's authorities, up or down or slow like every source. */
public final class SandboxCaResource {

    private static final SandboxSource SOURCE = SandboxSource.CA;

    private final SandboxState state;
    private final SandboxSettings settings;
    private final KeycloakSession session;

    SandboxCaResource(SandboxState state, SandboxSettings settings, KeycloakSession session) {
        this.state = state;
        this.settings = settings;
        this.session = session;
    }

    @POST
    @Path("{ca}/ocsp")
    @Consumes(RevocationService.OCSP_REQUEST)
    public Response ocsp(@PathParam("ca") String ca, byte[] request) {
        return answer(ca, "application/ocsp-response", revocation -> revocation.ocsp(request));
    }

    @GET
    @Path("{ca}/crl")
    public Response list(@PathParam("ca") String ca) {
        return answer(ca, "application/pkix-crl", SandboxRevocation::list);
    }

    /** The authority's own certificate, for a truststore or a proxy. */
    @GET
    @Path("{ca}/certificate")
    public Response certificate(@PathParam("ca") String id) {
        return SandboxCa.parse(id)
                .map(ca -> Response.ok(SandboxCertificateAuthorities.authority(session, ca)
                                .certificate())
                        .type("application/pkix-cert"))
                .orElseGet(() -> Response.status(Status.NOT_FOUND))
                .build();
    }

    private Response answer(String id, String type, Function<SandboxRevocation, byte[]> work) {
        Optional<SandboxCa> ca = SandboxCa.parse(id);
        if (ca.isEmpty()) {
            return Response.status(Status.NOT_FOUND).build();
        }
        switch (state.mode(SOURCE)) {
            case UP -> {}
            case DOWN -> {
                return Response.status(Status.BAD_GATEWAY).build();
            }
            case RATE_LIMITED -> {
                return Response.status(Status.TOO_MANY_REQUESTS)
                        .header("Retry-After", Rehearsal.RETRY_AFTER.toSeconds())
                        .build();
            }
            case SLOW -> pause();
        }
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        SandboxKey authority = SandboxCertificateAuthorities.authority(session, ca.get());
        try {
            return Response.ok(work.apply(new SandboxRevocation(authority, state.keys(), now)))
                    .type(type)
                    .build();
        } catch (InvalidBodyException e) {
            return Response.status(Status.BAD_REQUEST).build();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.slow().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
