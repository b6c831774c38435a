// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.x509.X509ClientCertificateLookup;
import org.oneaccount.registry.certificate.ParsedCertificate;

/**
 * The client certificate of the connection, as Keycloak's own lookup tells it. That its key was at hand is the word of whoever
 * did the handshake: this server, or a proxy that the operator trusts; a header from anybody else is not looked at.
 */
final class TlsCertificate {

    private static final Logger LOG = Logger.getLogger(TlsCertificate.class);

    private TlsCertificate() {}

    static Optional<ParsedCertificate> of(KeycloakSession session) {
        X509ClientCertificateLookup lookup = session.getProvider(X509ClientCertificateLookup.class);
        if (lookup == null) {
            return Optional.empty();
        }
        try {
            X509Certificate[] chain =
                    lookup.getCertificateChain(session.getContext().getHttpRequest());
            return chain == null || chain.length == 0
                    ? Optional.empty()
                    : Optional.of(ParsedCertificate.of(chain[0].getEncoded()));
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.warnf(
                    "The certificate of a connection cannot be read: %s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
