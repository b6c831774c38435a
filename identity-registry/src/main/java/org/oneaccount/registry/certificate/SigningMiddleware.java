// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.net.URI;
import org.keycloak.provider.Provider;

/**
 * What reaches a holder's USB key from a page: the address of a script that speaks the maker's language. What the script has to
 * offer is written in the README of {@code cacert}. A page without one, or without scripts, lets people paste.
 */
public interface SigningMiddleware extends Provider {

    /** An ES module, of the server itself or of a host that the realm's content security policy lets in. */
    URI script();
}
