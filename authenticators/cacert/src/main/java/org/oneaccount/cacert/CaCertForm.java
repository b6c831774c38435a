// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.certificate.SigningMiddleware;
import org.oneaccount.trust.RefusalReason;

/** The one page of proof and sign-in: a text, and where certificate and signature go. */
final class CaCertForm {

    static final String CERTIFICATE = "certificate";
    static final String SIGNATURE = "signature";

    /** Which challenge the page showed: an older page is then known for one. */
    static final String SHOWN = "challenge";

    /** The button that takes the certificate of the connection. */
    static final String TLS = "tls";

    private final LoginFormsProvider form;
    private final List<URI> scripts;

    CaCertForm(KeycloakSession session, CaCertSettings settings, LoginFormsProvider form) {
        this.form = form;
        this.scripts = new ArrayList<>(settings.middleware().stream().toList());
        session.getAllProviders(SigningMiddleware.class).stream()
                .filter(Objects::nonNull)
                .map(SigningMiddleware::script)
                .forEach(scripts::add);
    }

    CaCertForm refusing(RefusalReason reason, long figure) {
        String field =
                reason instanceof CertificateRefusal refusal && refusal.isOfSignature() ? SIGNATURE : CERTIFICATE;
        form.addError(new FormMessage(field, reason.id(), Long.toString(figure)));
        return this;
    }

    /**
     * @param words which titles the page has: {@code bind}, {@code strengthen} or {@code signIn}
     * @param tls whether the connection brought a certificate that could be taken instead
     */
    Response page(String words, SigningChallenge challenge, boolean tls) {
        return form.setAttribute("cacertWords", words)
                .setAttribute("cacertText", challenge.text())
                .setAttribute("cacertChallenge", challenge.nonce())
                .setAttribute("cacertTls", tls)
                .setAttribute(
                        "cacertScripts", scripts.stream().map(URI::toString).toList())
                .createForm("cacert-sign.ftl");
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        String typed = form.getFirst(field);
        return typed == null ? "" : typed;
    }
}
