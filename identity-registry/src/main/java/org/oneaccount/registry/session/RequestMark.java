// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Tells apart the requests of one client whose codes are on their way at the same time. A code names no request; but it
 * carries the nonce, and is redeemed with the verifier of the challenge. A request with neither cannot be told apart.
 */
final class RequestMark {

    /** Of a request that is no code request. */
    static final String NONE = "";

    private RequestMark() {}

    /** Hashed: a nonce is whatever the application put there. */
    static String of(Optional<String> nonce, Optional<String> challenge) {
        return digest(nonce.orElse("") + '\n' + challenge.orElse(""));
    }

    /** The marks that the request behind a code may have; two, because the code does not say how its challenge was made. */
    static Set<String> ofCode(Optional<String> nonce, Optional<String> verifier) {
        return verifier.map(typed -> Set.of(of(nonce, Optional.of(digest(typed))), of(nonce, verifier)))
                .orElseGet(() -> Set.of(of(nonce, Optional.empty())));
    }

    /** As PKCE makes its challenge: BASE64URL(SHA256(text)), RFC 7636 §4.2. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
