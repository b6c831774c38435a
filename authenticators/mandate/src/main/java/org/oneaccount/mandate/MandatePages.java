// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.SigningPad;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.trust.RefusalReason;

/** The agent's two pages: what is asked for; and the code that waits, with what the representative has to do. */
final class MandatePages {

    private final ProofContext context;
    private final MandateSettings settings;
    private final MandatePlaces places;
    private final MandateWords words;

    MandatePages(ProofContext context, MandateSettings settings, MandatePlaces places) {
        this.context = context;
        this.settings = settings;
        this.places = places;
        this.words = MandateWords.of(
                context.session(), context.user(), context.clock().getZone());
    }

    /** @param hint a sentence above the page that is no refusal; empty for none */
    ProofStep ask(Organisation organisation, MandateForm chosen, String hint, Optional<Refused> refused) {
        LoginFormsProvider form = form(hint, refused);
        return page(
                form.setAttribute("mandateOrganisation", organisation.name().value())
                        .setAttribute("mandateHead", organisation.headKind().id())
                        .setAttribute("mandateScopes", options(form, "mandateScope_", settings.scopes()))
                        .setAttribute("mandateScope", chosen.scope())
                        .setAttribute(
                                "mandateMonthOptions",
                                options(
                                        form,
                                        "mandateMonths_",
                                        settings.months().stream()
                                                .map(String::valueOf)
                                                .toList()))
                        .setAttribute("mandateMonths", chosen.months())
                        .setAttribute(
                                "mandatePrincipals",
                                options(form, "mandatePrincipal_", List.of(MandateForm.NO, MandateForm.YES)))
                        .setAttribute("mandatePrincipal", chosen.principal()),
                "mandate-ask.ftl");
    }

    /** @param signable whether a certificate of the organisation could grant it */
    ProofStep waiting(
            Organisation organisation, Mandate mandate, boolean signable, String hint, Optional<Refused> refused) {
        LoginFormsProvider form = form(hint, refused);
        return page(
                form.setAttribute("mandateOrganisation", organisation.name().value())
                        .setAttribute("mandateHead", organisation.headKind().id())
                        .setAttribute("mandateCode", mandate.code().grouped())
                        .setAttribute("mandateSignable", signable)
                        .setAttribute("mandateCodeUntil", words.moment(mandate.codeUntil()))
                        .setAttribute("mandatePlace", places.page().toString())
                        .setAttribute(
                                "mandateStatus", places.status(mandate.id()).toString())
                        .setAttribute("mandateTerms", words.terms(mandate.terms())),
                "mandate-waiting.ftl");
    }

    /** The words to be signed, and where the answer goes. */
    ProofStep sign(Organisation organisation, Mandate mandate, SigningChallenge challenge, Optional<Refused> refused) {
        LoginFormsProvider form = form("", refused);
        return page(
                SigningPad.on(context.session(), form, challenge)
                        .setAttribute("mandateOrganisation", organisation.name().value())
                        .setAttribute("mandateTerms", words.terms(mandate.terms())),
                "mandate-sign.ftl");
    }

    private LoginFormsProvider form(String hint, Optional<Refused> refused) {
        LoginFormsProvider form = context.form();
        if (!hint.isEmpty()) {
            form.setInfo(hint);
        }
        refused.ifPresent(no -> {
            context.event().detail(TrustEvents.REASON, no.reason().id()).error(TrustEvents.REFUSED);
            no.field()
                    .ifPresentOrElse(
                            field -> form.addError(
                                    new FormMessage(field, no.reason().id(), no.figure())),
                            () -> form.setError(no.reason().id(), no.figure()));
        });
        return form;
    }

    private static List<Map<String, String>> options(LoginFormsProvider form, String prefix, List<String> values) {
        return values.stream()
                .map(value -> Map.of("value", value, "label", label(form, prefix + value, value)))
                .toList();
    }

    /** A realm names a scope of its own in its Localization; until it does, the id has to do. */
    private static String label(LoginFormsProvider form, String key, String fallback) {
        String label = form.getMessage(key);
        return label == null || label.equals(key) ? fallback : label;
    }

    private static ProofStep page(LoginFormsProvider form, String template) {
        return new ProofStep.Page(form.createForm(template));
    }

    /**
     * @param figure minutes to wait, if it is a limit
     * @param field beside which it is said too
     */
    record Refused(RefusalReason reason, String figure, Optional<String> field) {

        Refused(RefusalReason reason) {
            this(reason, "", Optional.empty());
        }

        Refused(RefusalReason reason, long minutes) {
            this(reason, Long.toString(minutes), Optional.empty());
        }

        Refused at(String where) {
            return new Refused(reason, figure, Optional.of(where));
        }
    }
}
