// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.oneaccount.registry.store.OrganisationChecks;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * {@code /admin/realms/{realm}/trust/organisations}: what an authority may do to all accounts of an organisation. It is named by
 * its credit code, in the body: an individual business is a person, and addresses are logged.
 */
public final class OrganisationAdminResource {

    private static final String RESOURCE = "TRUST_ORGANISATION";
    private static final String CODE = "code";

    private final RealmModel realm;
    private final OrganisationChecks checks;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    OrganisationAdminResource(
            RealmModel realm, OrganisationChecks checks, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.realm = realm;
        this.checks = checks;
        this.auth = auth;
        this.events = events;
    }

    /** Asks the register again now. A no takes the evidence from all accounts of the organisation. */
    @POST
    @Path("checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response check(Map<String, String> request) {
        return forOrganisation(request, "checks", id -> checks.check(realm.getId(), id)
                .map(answer -> Response.ok(JsonNodeFactory.instance
                                .objectNode()
                                .put("organisation", id)
                                .put("answer", word(answer)))
                        .build())
                .orElseGet(OrganisationAdminResource::unknown));
    }

    /** Takes the evidence, and every mandate, from all accounts of the organisation, for a {@code reason} that is a name. */
    @POST
    @Path("revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(Map<String, String> request) {
        auth.users().requireManage();
        String reason;
        try {
            reason = RevocationRequest.reasonOf(request);
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage());
        }
        return forOrganisation(request, "revocations", id -> {
            String by = auth.adminAuth().getUser().getId();
            int accounts = checks.revoke(realm.getId(), id, reason, by);
            return Response.ok(JsonNodeFactory.instance
                            .objectNode()
                            .put("organisation", id)
                            .put("accounts", accounts))
                    .build();
        });
    }

    private Response forOrganisation(Map<String, String> request, String what, Function<String, Response> work) {
        auth.users().requireManage();
        Optional<CreditCode> code =
                Optional.ofNullable(request).map(body -> body.get(CODE)).flatMap(CreditCode::ofForm);
        if (code.isEmpty()) {
            return refused("code must be a unified social credit code");
        }
        Optional<String> id = checks.find(realm, code.get());
        if (id.isEmpty()) {
            return unknown();
        }
        try {
            Response answer = work.apply(id.get());
            events.operation(OperationType.ACTION)
                    .resource(RESOURCE)
                    .resourcePath("trust", "organisations", id.get(), what)
                    .success();
            return answer;
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage());
        }
    }

    private static String word(Outcome answer) {
        return answer.fold(confirmed -> "confirmed", refuted -> refuted.reason().id(), unavailable -> "unavailable");
    }

    private static Response unknown() {
        return problem(Response.Status.NOT_FOUND, "no account stands for this organisation");
    }

    private static Response refused(String why) {
        return problem(Response.Status.BAD_REQUEST, why);
    }

    private static Response problem(Response.Status status, String why) {
        ObjectNode error = JsonNodeFactory.instance.objectNode().put("error", why);
        return Response.status(status).entity(error).build();
    }
}
