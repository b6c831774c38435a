// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.TrustRegistryFactory;
import org.oneaccount.registry.certificate.CertificateChecks;
import org.oneaccount.registry.policy.PolicyArchive;
import org.oneaccount.registry.policy.PolicyJson;
import org.oneaccount.registry.policy.PolicyVersion;
import org.oneaccount.registry.store.OrganisationChecks;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PolicyException;

/** {@code /admin/realms/{realm}/trust}: the policy of a realm, and the evidence of its accounts. */
public final class TrustAdminResource {

    private static final String POLICY_RESOURCE = "TRUST_POLICY";
    private static final String EVIDENCE_RESOURCE = "TRUST_EVIDENCE";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    TrustAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    /** The policy in force, and every version that was ever stored. */
    @GET
    @Path("policy")
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode policy() {
        auth.realm().requireViewRealm();
        PolicyArchive archive = archive();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("inForce", archive.inForce(realm).map(PolicyVersion::id).orElse("shipped"));
        answer.set("policy", PolicyJson.document(registry().policy(realm)));
        ArrayNode versions = answer.putArray("versions");
        archive.versions(realm).forEach(version -> versions.add(version(version)));
        return answer;
    }

    /** Stores a version. Answers with it, and {@code later} with those that will take its place: somebody may have to replace them too. */
    @PUT
    @Path("policy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response store(String document) {
        auth.realm().requireManageRealm();
        try {
            PolicyArchive archive = archive();
            PolicyVersion version = archive.store(realm, administrator(), document);
            ObjectNode answer = version(version);
            events.operation(OperationType.UPDATE)
                    .resource(POLICY_RESOURCE)
                    .resourcePath("trust", "policy", version.id())
                    .representation(answer)
                    .success();
            ArrayNode later = answer.putArray("later");
            archive.after(version).forEach(next -> later.add(version(next)));
            return Response.ok(answer).build();
        } catch (PolicyException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(error(e.getMessage()).put("path", e.path()))
                    .build();
        }
    }

    /** The ledger of an account, with the ids of its rows. */
    @GET
    @Path("users/{id}/evidence")
    @Produces(MediaType.APPLICATION_JSON)
    public ArrayNode evidence(@PathParam("id") String id) {
        UserModel user = user(id);
        auth.users().requireView(user);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        registry().evidence(realm, user).forEach((row, entry) -> rows.add(row(row, entry)));
        return rows;
    }

    @Path("organisations")
    public OrganisationAdminResource organisations() {
        return new OrganisationAdminResource(
                realm, new OrganisationChecks(session.getKeycloakSessionFactory()), auth, events);
    }

    /** Withdraws one row ({@code evidence}) or all of a {@code factor}, for a {@code reason} that is a name. */
    @POST
    @Path("users/{id}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") String id, Map<String, String> request) {
        UserModel user = user(id);
        auth.users().requireManage(user);
        try {
            RevocationRequest revocation = RevocationRequest.of(request);
            if (!revocation.isOfOneOf(registry().evidence(realm, user).keySet())) {
                return Response.status(Response.Status.NOT_FOUND)
                        .entity(error("the account has no evidence with this id"))
                        .build();
            }
            registry().revoke(realm, user, revocation.which(), revocation.reason(), administrator());
            events.operation(OperationType.ACTION)
                    .resource(EVIDENCE_RESOURCE)
                    .resourcePath("trust", "users", user.getId(), "revocations")
                    .representation(request)
                    .success();
            return Response.noContent().build();
        } catch (IllegalArgumentException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(error(e.getMessage()))
                    .build();
        }
    }

    /** Asks the authorities again, now, about the certificates that the account proved. A no takes the evidence. */
    @POST
    @Path("users/{id}/certificate-checks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response checkCertificates(@PathParam("id") String id) {
        UserModel user = user(id);
        auth.users().requireManage(user);
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        new CertificateChecks(session.getKeycloakSessionFactory())
                .check(realm.getId(), user.getId())
                .forEach(answer -> answers.add(answer.<String>fold(
                        accepted -> "confirmed", refused -> refused.reason().id(), unavailable -> "unavailable")));
        events.operation(OperationType.ACTION)
                .resource(EVIDENCE_RESOURCE)
                .resourcePath("trust", "users", user.getId(), "certificate-checks")
                .success();
        return Response.ok(answers).build();
    }

    private UserModel user(String id) {
        UserModel user = session.users().getUserById(realm, id);
        if (user == null) {
            // A manager who may not search must not learn from the answer which ids exist.
            auth.users().requireQuery();
            throw new NotFoundException("User not found");
        }
        return user;
    }

    private static ObjectNode error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }

    private static ObjectNode version(PolicyVersion version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", version.id())
                .put("effectiveFrom", version.effectiveFrom().toString())
                .put("storedAt", version.storedAt().toString())
                .put("storedBy", version.storedBy())
                .put("readable", version.policy().isPresent());
    }

    private static ObjectNode row(UUID id, Ledger.Entry entry) {
        Evidence evidence = entry.evidence();
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("factor", evidence.factor().id())
                .put("source", evidence.source().id())
                .put("channel", evidence.channel().name().toLowerCase(Locale.ROOT))
                .put("reference", evidence.reference())
                .put("confirmedAt", evidence.confirmedAt().toString());
        evidence.ends().ifPresent(ends -> row.put("ends", ends.toString()));
        entry.revocation().ifPresent(revocation -> row.putObject("revoked")
                .put("at", revocation.at().toString())
                .put("reason", revocation.reason())
                .put("by", revocation.by()));
        return row;
    }

    private String administrator() {
        return auth.adminAuth().getUser().getId();
    }

    private TrustRegistry registry() {
        return session.getProvider(TrustRegistry.class);
    }

    private PolicyArchive archive() {
        TrustRegistryFactory factory =
                (TrustRegistryFactory) session.getKeycloakSessionFactory().getProviderFactory(TrustRegistry.class);
        return new PolicyArchive(session, factory.policies());
    }
}
