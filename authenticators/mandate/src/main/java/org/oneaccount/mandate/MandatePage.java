// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.PersonName;

/** The page {@code trust-mandate.ftl}: a field for the code and what was granted; or one mandate to be judged or withdrawn. */
final class MandatePage {

    private static final String TEMPLATE = "trust-mandate.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;
    private final Visitor visitor;
    private final MandateList list;
    private final MandateWords words;

    MandatePage(KeycloakSession session, TrustRegistry registry, Visitor visitor, MandateList list, ZoneId zone) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.registry = registry;
        this.visitor = visitor;
        this.list = list;
        this.words = MandateWords.of(session, visitor.user(), zone);
    }

    static Response signedOut(KeycloakSession session, URI signIn) {
        return finished(form(session).setAttribute("mandatePage", Map.of("signIn", signIn.toString())));
    }

    Response home() {
        return home(form(session), "");
    }

    Response done(String message) {
        return home(form(session).setSuccess(message), "");
    }

    Response refused(RefusalReason reason) {
        return home(form(session).setError(reason.id()), "");
    }

    /** Said beside the code too, which stays in its field; an organisation's account has no such field. */
    Response refused(RefusalReason reason, long minutes, String code) {
        LoginFormsProvider form = form(session);
        String figure = Long.toString(minutes);
        return home(
                visitor.isNatural()
                        ? form.addError(new FormMessage(MandateResource.CODE, reason.id(), figure))
                        : form.setError(reason.id(), figure),
                code);
    }

    /** The code stays in its field: nothing was wrong with it. */
    Response unavailable(String code) {
        return home(form(session).setError("mandateUnavailable"), code);
    }

    Response look(Verdict.May may) {
        Map<String, Object> page = page("look");
        page.put("mandate", row(may.mandate(), Optional.of(may.organisation())));
        page.put("code", may.mandate().code().digits());
        return finished(form(session).setAttribute("mandatePage", page));
    }

    /** Asks whether this one shall be withdrawn. */
    Response sure(Mandate mandate) {
        Map<String, Object> page = page("revoke");
        page.put("mandate", row(mandate));
        return finished(form(session).setAttribute("mandatePage", page));
    }

    private Response home(LoginFormsProvider form, String code) {
        Map<String, Object> page = page("home");
        page.put("natural", visitor.isNatural());
        page.put("head", head(list.ownOrganisation()));
        page.put("code", code);
        page.put("mandates", list.all().stream().map(this::row).toList());
        return finished(form.setAttribute("mandatePage", page));
    }

    private Map<String, Object> page(String view) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("view", view);
        page.put("checker", visitor.checker());
        return page;
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
