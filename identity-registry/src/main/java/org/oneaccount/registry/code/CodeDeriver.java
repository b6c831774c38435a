// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.function.UnaryOperator;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * Makes a code of a nonce with a key that only the server has. So no code is ever stored, and the same nonce gives the
 * same code on every node and whenever it is sent again.
 */
final class CodeDeriver {

    static final int DIGITS = 6;
    private static final long CODES = 1_000_000;

    private final UnaryOperator<String> keyed;

    /** @param keyed a keyed fingerprint; nobody without the key can tell it from random text */
    CodeDeriver(UnaryOperator<String> keyed) {
        this.keyed = keyed;
    }

    String code(String nonce) {
        byte[] digest = HashUtils.hash(JavaAlgorithm.SHA256, keyed.apply(nonce).getBytes(StandardCharsets.US_ASCII));
        long code = Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), CODES);
        return String.format("%0" + DIGITS + "d", code);
    }

    /** Takes full-width digits and stray spaces as what they stand for. */
    boolean matches(String nonce, String entered) {
        String digits = Normalizer.normalize(entered, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return MessageDigest.isEqual(
                code(nonce).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
    }
}
