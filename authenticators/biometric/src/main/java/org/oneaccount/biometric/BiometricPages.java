// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.QrCode;

/** The two pages of the dialogue: do you agree? And: waiting for the source. */
final class BiometricPages {

    private final ProofContext context;
    private final BiometricSettings settings;
    private final BiometricPlaces places;

    BiometricPages(ProofContext context, BiometricSettings settings, BiometricPlaces places) {
        this.context = context;
        this.settings = settings;
        this.places = places;
    }

    ProofStep consent(AskedPerson person, Optional<FaceAnswer.Refused> refused) {
        LoginFormsProvider form = form(refused)
                .setAttribute("biometricName", person.name().masked())
                .setAttribute("biometricNumber", person.document().masked())
                .setAttribute("biometricMinutes", settings.lifetime().toMinutes())
                .setAttribute(
                        "biometricNotice", settings.notice().map(URI::toString).orElse(""));
        return new ProofStep.Page(form.createForm("biometric-consent.ftl"));
    }

    /** @param asked whether somebody has just asked how it went: then the page says that nothing is known yet */
    ProofStep waiting(FaceCheck check, Handover.Stage stage, boolean asked, Optional<FaceAnswer.Refused> refused) {
        LoginFormsProvider form = form(refused)
                .setAttribute("biometricStatus", places.status(check.id()).toString())
                .setAttribute("biometricStage", stage.name().toLowerCase(Locale.ROOT));
        check.link()
                .map(places::phone)
                .map(URI::toString)
                .map(QrCode::of)
                .ifPresent(code -> form.setAttribute("biometricQr", code.attributes()));
        if (asked && refused.isEmpty()) {
            form.setInfo("biometricNotYet");
        }
        return new ProofStep.Page(form.createForm("biometric-waiting.ftl"));
    }

    private LoginFormsProvider form(Optional<FaceAnswer.Refused> refused) {
        LoginFormsProvider form = context.form();
        refused.ifPresent(no -> form.setError(no.reason().id(), Long.toString(no.minutes())));
        return form;
    }
}
