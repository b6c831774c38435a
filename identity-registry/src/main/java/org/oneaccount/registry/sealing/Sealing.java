// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import javax.crypto.SecretKey;

/**
 * One suite of algorithms for personal data at rest. An interface because a second suite (SM4-GCM, HMAC-SM3) is due where
 * commercial cryptography rules demand it; what is stored names its suite, so both can live side by side.
 */
interface Sealing {

    /** Stands in front of everything this suite wrote. Never reused for other algorithms. */
    String suite();

    /**
     * Seals a text.
     *
     * @param context what the text belongs to; it opens for no other
     */
    byte[] seal(SecretKey key, byte[] context, byte[] plain);

    /**
     * Opens what this suite sealed.
     *
     * @throws SealingException when key, context or bytes are not those of sealing
     */
    byte[] open(SecretKey key, byte[] context, byte[] sealed);

    /** A keyed fingerprint: equal input gives equal output, and without the key it says nothing. */
    byte[] index(SecretKey key, byte[] input);
}
