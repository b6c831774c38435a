// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.proof.SigningPad;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.trust.RefusalReason;

/** The one page of proof and sign-in: a text, and where certificate and signature go. */
final class CaCertForm {

    /** The button that takes the certificate of the connection. */
    static final String TLS = "tls";

    private final KeycloakSession session;
    private final LoginFormsProvider form;

    CaCertForm(KeycloakSession session, LoginFormsProvider form) {
        this.session = session;
        this.form = form;
    }

    CaCertForm refusing(RefusalReason reason, long figure) {
        form.addError(new FormMessage(SigningPad.field(reason), reason.id(), Long.toString(figure)));
        return this;
    }

    /**
     * @param words which titles the page has: {@code bind}, {@code strengthen} or {@code signIn}
     * @param tls whether the connection brought a certificate that could be taken instead
     */
    Response page(String words, SigningChallenge challenge, boolean tls) {
        return SigningPad.on(session, form, challenge)
                .setAttribute("cacertWords", words)
                .setAttribute("cacertTls", tls)
                .createForm("cacert-sign.ftl");
    }
}
