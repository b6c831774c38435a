// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.provider.Provider;

/**
 * The dialogue in which factors are proven. Hosted by the gate, by {@code trust-upgrade}, by the proof's own required
 * action and by its authenticator; a proof cannot tell which.
 *
 * <p>State lies in the login's auth notes, never in the page: a proof may be shown again on another node, after a
 * reload, or after the back button. The host handles the buttons {@code cancel} and {@code back} itself.
 */
public interface IdentityProof extends Provider {

    /** Shows where the dialogue stands. Called on every GET, also on a return from an outside page. Sends nothing twice. */
    ProofStep challenge(ProofContext context);

    /** Takes one submitted page. */
    ProofStep process(ProofContext context, MultivaluedMap<String, String> form);
}
