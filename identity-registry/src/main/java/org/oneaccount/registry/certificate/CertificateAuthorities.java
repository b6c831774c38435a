// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import org.keycloak.provider.Provider;

/** Authorities that a module brings along, beside those of the server's own file: the sandbox, say. */
public interface CertificateAuthorities extends Provider {

    /** Those that are trusted in the session's realm. */
    TrustedCas trusted();

    /** Whether there are any, as cheaply as can be known: asked whenever ways to sign in are shown. */
    default boolean isAny() {
        return !trusted().isEmpty();
    }
}
