// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.certificate.SigningMiddleware;
import org.oneaccount.trust.RefusalReason;

/**
 * The part of a page where a text is signed by a certificate's key: in the page, where a script reaches the holder's keys, else
 * in another program whose result is pasted. Its template is {@code trust-signing.ftl}.
 */
public final class SigningPad {

    public static final String CERTIFICATE = "certificate";
    public static final String SIGNATURE = "signature";

    /** Which challenge the page showed: an older page is then known for one. */
    public static final String SHOWN = "challenge";

    private SigningPad() {}

    public static LoginFormsProvider on(KeycloakSession session, LoginFormsProvider form, SigningChallenge challenge) {
        String scripts = session.getAllProviders(SigningMiddleware.class).stream()
                .filter(Objects::nonNull)
                .map(SigningMiddleware::script)
                .map(URI::toString)
                .collect(Collectors.joining(" "));
        return form.setAttribute(
                "signing", Map.of("text", challenge.text(), "challenge", challenge.nonce(), "scripts", scripts));
    }

    /** The field that a refusal is about. */
    public static String field(RefusalReason reason) {
        return reason instanceof CertificateRefusal refusal && refusal.isOfSignature() ? SIGNATURE : CERTIFICATE;
    }

    /** What came back in a field; empty when nothing did. */
    public static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
