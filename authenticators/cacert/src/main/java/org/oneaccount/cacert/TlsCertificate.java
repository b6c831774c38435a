// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.x509.X509ClientCertificateLookup;
import org.oneaccount.registry.certificate.ParsedCertificate;

/**
 * The client certificate of the connection, as Keycloak's own lookup tells it. That its key was at hand is the word of whoever
 * did the handshake: this server, or a proxy that the operator trusts; a header from anybody else is not looked at.
 */
final class TlsCertificate {

    private static final Logger LOG = Logger.getLogger(TlsCertificate.class);

    /** Without the first, Keycloak leaves it to a header of the request itself whether it comes from one of the second. */
    private static final List<String> OF_A_NAMED_PROXY = List.of("kc.proxy-headers", "kc.proxy-trusted-addresses");

    private TlsCertificate() {}

    static Optional<ParsedCertificate> of(KeycloakSession session) {
        X509ClientCertificateLookup lookup = session.getProvider(X509ClientCertificateLookup.class);
        if (lookup == null) {
            return Optional.empty();
        }
        HttpRequest request = session.getContext().getHttpRequest();
        try {
            return first(lookup.getCertificateChain(request))
                    .filter(told -> isVouchedFor(told, first(request.getClientCertificateChain())))
                    .map(TlsCertificate::parsed);
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.warnf(
                    "The certificate of a connection cannot be read: %s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /**
     * Keycloak takes a header from anybody as long as no proxy is named. For that a certificate is too easy to come by: it is
     * public, and only the key behind it is not.
     */
    private static boolean isVouchedFor(X509Certificate told, Optional<X509Certificate> ofOurOwnHandshake) {
        if (ofOurOwnHandshake.filter(told::equals).isPresent()) {
            return true;
        }
        boolean proxyNamed = OF_A_NAMED_PROXY.stream().allMatch(TlsCertificate::isSet);
        if (!proxyNamed) {
            LOG.warn("A certificate in a header is not looked at: set --proxy-headers and --proxy-trusted-addresses");
        }
        return proxyNamed;
    }

    private static boolean isSet(String option) {
        return ConfigProvider.getConfig()
                .getOptionalValue(option, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private static Optional<X509Certificate> first(X509Certificate[] chain) {
        return chain == null || chain.length == 0 ? Optional.empty() : Optional.of(chain[0]);
    }

    private static ParsedCertificate parsed(X509Certificate certificate) {
        try {
            return ParsedCertificate.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("no certificate can be read");
        }
    }
}
