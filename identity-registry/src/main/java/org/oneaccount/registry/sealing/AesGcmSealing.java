// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D, 96-bit random nonce in front, 128-bit tag) and HMAC-SHA-256 (RFC 2104). */
final class AesGcmSealing implements Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String suite() {
        return "a1";
    }

    @Override
    public byte[] seal(SecretKey key, byte[] context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new SealingException("AES-256-GCM does not work on this Java", e);
        }
    }

    @Override
    public byte[] open(SecretKey key, byte[] context, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new SealingException("Too short to have been sealed");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[sealed.length - NONCE_BYTES];
        bytes.get(nonce).get(text);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new SealingException("Does not open: other key, other owner, or altered", e);
        }
    }

    @Override
    public byte[] index(SecretKey key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealingException("HMAC-SHA-256 does not work on this Java", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
