// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.PersonName;

/** The page {@code trust-mandate.ftl}: fields for a code and for an organisation, and what was granted; all mandates of an organisation; or one to be judged or withdrawn. */
final class MandatePage {

    private static final String TEMPLATE = "trust-mandate.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;
    private final Visitor visitor;
    private final Mandates mandates;
    private final MandateList list;
    private final URI signIn;
    private final MandateWords words;

    MandatePage(
            KeycloakSession session,
            TrustRegistry registry,
            Visitor visitor,
            Mandates mandates,
            MandateList list,
            URI signIn,
            ZoneId zone) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.registry = registry;
        this.visitor = visitor;
        this.mandates = mandates;
        this.list = list;
        this.signIn = signIn;
        this.words = MandateWords.of(session, visitor.user(), zone);
    }

    static Response signedOut(KeycloakSession session, URI all, URI ownAlone) {
        return finished(form(session)
                .setAttribute("mandatePage", Map.of("signIn", all.toString(), "ownAlone", ownAlone.toString())));
    }

    Response home() {
        return home(form(session));
    }

    Response done(String message) {
        return home(form(session).setSuccess(message));
    }

    Response refused(RefusalReason reason) {
        return home(form(session).setError(reason.id()));
    }

    /** Said beside the field too, where what was typed stays; who may grant nothing has no such field. */
    Response refused(RefusalReason reason, long minutes, String field, String typed) {
        LoginFormsProvider form = form(session);
        String figure = Long.toString(minutes);
        return home(
                mayGrant()
                        ? form.addError(new FormMessage(field, reason.id(), figure))
                        : form.setError(reason.id(), figure),
                field,
                typed);
    }

    /** What was typed stays in its field: nothing was wrong with it. */
    Response unavailable(String field, String typed) {
        return home(form(session).setError("mandateUnavailable"), field, typed);
    }

    /** All that is valid of an organisation whose head the visitor is. */
    Response organisation(CreditCode code) {
        return organisation(form(session), code);
    }

    Response revoked(CreditCode code) {
        return organisation(form(session).setSuccess("mandateDoneRevoked"), code);
    }

    private Response organisation(LoginFormsProvider form, CreditCode code) {
        Map<String, Object> page = page("organisation");
        page.put(MandateResource.ORGANISATION, code.value());
        page.put("mandates", rows(mandates.of(code)));
        return finished(form.setAttribute("mandatePage", page));
    }

    Response look(Verdict.May may) {
        Map<String, Object> page = page("look");
        page.put("mandate", row(may.mandate(), Optional.of(may.organisation())));
        page.put("code", may.mandate().code().digits());
        return finished(form(session).setAttribute("mandatePage", page));
    }

    /**
     * Asks whether this one shall be withdrawn.
     *
     * @param asHeadOf the organisation for which the visitor withdraws what others have granted
     */
    Response sure(Mandate mandate, Optional<CreditCode> asHeadOf) {
        Map<String, Object> page = page("revoke");
        asHeadOf.ifPresent(code -> page.put(MandateResource.ORGANISATION, code.value()));
        page.put("mandate", row(mandate));
        return finished(form(session).setAttribute("mandatePage", page));
    }

    private Response home(LoginFormsProvider form) {
        return home(form, MandateResource.CODE, "");
    }

    private Response home(LoginFormsProvider form, String field, String typed) {
        Map<String, Object> page = page("home");
        page.put("natural", visitor.isNatural());
        page.put("head", head(list.ownOrganisation()));
        page.put("mayGrant", mayGrant());
        if (!visitor.hasLevel()) {
            page.put("more", signIn.toString());
        }
        page.put("typed", Map.of(field, typed));
        page.put("mandates", rows(list.all()));
        return finished(form.setAttribute("mandatePage", page));
    }

    private boolean mayGrant() {
        return visitor.isNatural() && visitor.hasLevel();
    }

    private Map<String, Object> page(String view) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("view", view);
        page.put("checker", visitor.checker());
        return page;
    }

    private List<Map<String, Object>> rows(List<Mandate> shown) {
        return shown.stream().map(this::row).toList();
    }

    private Map<String, Object> row(Mandate mandate) {
        return row(mandate, agent(mandate).flatMap(agent -> registry.organisation(realm, agent)));
    }

    private Map<String, Object> row(Mandate mandate, Optional<Organisation> organisation) {
        PersonalData agent = agent(mandate)
                .map(account -> registry.personalData(realm, account))
                .orElse(PersonalData.NONE);
        Map<String, Object> row = new LinkedHashMap<>(words.terms(mandate.terms()));
        row.put("id", mandate.id());
        row.put("organisation", organisation.map(known -> known.name().value()).orElse(""));
        row.put("orgCode", organisation.map(known -> known.code().value()).orElse(""));
        row.put("head", head(organisation));
        row.put("agent", agent.name().map(PersonName::masked).orElse(""));
        row.put(
                "agentDocument",
                agent.documents().stream()
                        .findFirst()
                        .map(document -> document.masked())
                        .orElse(""));
        row.put("own", mandate.account().equals(visitor.user().getId()));
        row.put("grantedOn", mandate.grant().map(grant -> words.day(grant.at())).orElse(""));
        row.put("method", mandate.grant().map(grant -> grant.method().id()).orElse(""));
        return row;
    }

    /** The last part of a message key. */
    private static String head(Optional<Organisation> organisation) {
        return organisation.map(known -> known.headKind().id()).orElse("any");
    }

    private Optional<UserModel> agent(Mandate mandate) {
        return Optional.ofNullable(session.users().getUserById(realm, mandate.account()));
    }

    private static LoginFormsProvider form(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class)
                .setActionUri(MandatePlaces.of(session).page());
    }

    private static Response finished(LoginFormsProvider form) {
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.fromResponse(form.createForm(TEMPLATE))
                .cacheControl(noStore)
                .build();
    }
}
