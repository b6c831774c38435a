// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** The sandbox over HTTP: JSON for tests, one page for people. Open to everybody, which is why it works in development only. */
public final class SandboxResource {

    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final SandboxState state;
    private final SandboxPage page;
    private final KeycloakSession session;
    private final SandboxSettings settings;

    SandboxResource(SandboxState state, SandboxPage page, KeycloakSession session, SandboxSettings settings) {
        this.state = state;
        this.page = page;
        this.session = session;
        this.settings = settings;
    }

    @GET
    @Produces(HTML)
    public Response page() {
        return Response.ok(page.render(), HTML)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The page's buttons, for browsers without a script. A form can be sent from any page on the web, so only our own is heard. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(
            @FormParam("clear") String clear, @FormParam("source") String source, @FormParam("mode") String mode) {
        if (isSentFromElsewhere(session)) {
            return Response.status(Status.FORBIDDEN).build();
        }
        if (clear != null) {
            state.forgetMessages();
        }
        SandboxSource.parse(source)
                .ifPresent(known -> SourceMode.parse(mode).ifPresent(wanted -> state.switchTo(known, wanted)));
        return Response.seeOther(page.address()).build();
    }

    static boolean isSentFromElsewhere(KeycloakSession session) {
        String site = session.getContext().getRequestHeaders().getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    /** Where the face source sends people. */
    @Path("face")
    public SandboxFaceResource face() {
        return new SandboxFaceResource(state, session, session.getContext().getRealm());
    }

    /** Test organisations' keys. */
    @Path("keys")
    public SandboxKeysResource keys() {
        return new SandboxKeysResource(state, page, session);
    }

    /** What stands for a USB key's middleware in a page. */
    @GET
    @Path("keys.js")
    @Produces("text/javascript;charset=utf-8")
    public Response keysScript() {
        return Response.ok(SandboxResource.class.getResourceAsStream("keys.js"))
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** The services of the certification authorities. */
    @Path("ca")
    public SandboxCaResource ca() {
        return new SandboxCaResource(state, settings, session);
    }

    @GET
    @Path("messages")
    @Produces(JSON)
    public Response messages() {
        return json(
                Status.OK,
                SandboxJson.array(state.messages().stream().map(SandboxJson::of).toList()));
    }

    @DELETE
    @Path("messages")
    public Response forgetMessages() {
        state.forgetMessages();
        return Response.noContent().build();
    }

    @GET
    @Path("register")
    @Produces(JSON)
    public Response register() {
        ObjectNode register = SandboxJson.object();
        register.set(
                "persons",
                SandboxJson.array(state.persons().stream().map(SandboxJson::of).toList()));
        register.set(
                "organisations",
                SandboxJson.array(
                        state.organisations().stream().map(SandboxJson::of).toList()));
        register.set(
                "triggers",
                SandboxJson.array(
                        TestRegister.TRIGGERS.stream().map(SandboxJson::of).toList()));
        return json(Status.OK, register);
    }

    @POST
    @Path("register/persons")
    @Consumes(JSON)
    @Produces(JSON)
    public Response addPerson(String body) {
        return answer(Status.CREATED, body, sent -> {
            TestPerson person = sent.person();
            if (TestRegister.owns(person.idNumber())) {
                throw new InvalidBodyException("\"idNumber\" must not be one of the sandbox's own");
            }
            state.add(person);
            return SandboxJson.of(person);
        });
    }

    @POST
    @Path("register/organisations")
    @Consumes(JSON)
    @Produces(JSON)
    public Response addOrganisation(String body) {
        return answer(Status.CREATED, body, sent -> {
            TestOrganisation organisation = sent.organisation();
            if (TestRegister.owns(organisation.code())) {
                throw new InvalidBodyException("\"code\" must not be one of the sandbox's own");
            }
            state.add(organisation);
            return SandboxJson.of(organisation);
        });
    }

    @GET
    @Path("sources")
    @Produces(JSON)
    public Response sources() {
        return json(
                Status.OK,
                SandboxJson.array(Stream.of(SandboxSource.values())
                        .map(source -> SandboxJson.of(source, state.mode(source)))
                        .toList()));
    }

    @PUT
    @Path("sources/{source}")
    @Consumes(JSON)
    @Produces(JSON)
    public Response switchSource(@PathParam("source") String id, String body) {
        Optional<SandboxSource> source = SandboxSource.parse(id);
        if (source.isEmpty()) {
            return json(
                    Status.NOT_FOUND,
                    error("the sources are "
                            + Stream.of(SandboxSource.values())
                                    .map(SandboxSource::id)
                                    .collect(Collectors.joining(", "))));
        }
        return answer(Status.OK, body, sent -> {
            state.switchTo(source.get(), sent.mode());
            return SandboxJson.of(source.get(), state.mode(source.get()));
        });
    }

    static Response answer(Status status, String body, Function<SandboxBody, JsonNode> work) {
        try {
            return json(status, work.apply(SandboxBody.parse(body)));
        } catch (InvalidBodyException e) {
            return json(Status.BAD_REQUEST, error(e.getMessage()));
        }
    }

    private static JsonNode error(String message) {
        return SandboxJson.object().put("error", message);
    }

    static Response json(Status status, JsonNode body) {
        return Response.status(status)
                .entity(SandboxJson.write(body))
                .type(JSON)
                .header("Cache-Control", "no-store")
                .build();
    }
}
