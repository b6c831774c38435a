// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.QrCode;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.counter.Limits;

/** The page of an appointment: its code, where to go, what to bring; or that there is none. */
final class OnsitePages {

    /** A sentence above the page that is no refusal. */
    enum Hint {
        NONE(""),
        /** Nobody at a counter has confirmed it yet. */
        NOT_YET("onsiteNotYet"),
        /** The code on the page is new, because the old one ran out. */
        RUN_OUT("onsiteRunOut");

        private final String key;

        Hint(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private static final String TEMPLATE = "onsite-appointment.ftl";

    private OnsitePages() {}

    static ProofStep withCode(
            ProofContext context,
            OnsiteSettings settings,
            Appointment appointment,
            Hint hint,
            Optional<Limits.Reached> reached) {
        LoginFormsProvider form = form(context, reached);
        if (hint != Hint.NONE) {
            form.setInfo(hint.key);
        }
        QrCode picture = QrCode.of(appointment.code().digits());
        form.setAttribute("onsiteCode", appointment.code().grouped())
                .setAttribute("onsiteQr", picture.attributes())
                .setAttribute("onsiteUntil", until(context, appointment))
                .setAttribute("onsitePlace", settings.place())
                .setAttribute(
                        "onsiteLink", settings.link().map(Object::toString).orElse(""));
        return new ProofStep.Page(form.createForm(TEMPLATE));
    }

    static ProofStep withoutCode(ProofContext context, Optional<Limits.Reached> reached) {
        return new ProofStep.Page(form(context, reached).createForm(TEMPLATE));
    }

    private static LoginFormsProvider form(ProofContext context, Optional<Limits.Reached> reached) {
        LoginFormsProvider form = context.form();
        reached.ifPresent(limit -> form.setError(limit.reason().id(), Long.toString(limit.minutes())));
        return form;
    }

    private static String until(ProofContext context, Appointment appointment) {
        Locale language = context.session().getContext().resolveLocale(context.user());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(context.clock().getZone())
                .format(appointment.until());
    }
}
