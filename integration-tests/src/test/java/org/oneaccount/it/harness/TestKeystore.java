// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** The keys that seal personal data, made as the operator's manual says: one to seal, one for the index. */
final class TestKeystore {

    static final String PASSWORD = "only-for-tests";

    private TestKeystore() {}

    static Path create(Path file) {
        return create(file, Map.of("seal-1", "AES", "index", "HmacSHA256"));
    }

    /** @param keys alias and algorithm of each */
    static Path create(Path file, Map<String, String> keys) {
        char[] password = PASSWORD.toCharArray();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            for (Map.Entry<String, String> key : keys.entrySet()) {
                put(store, key.getKey(), key.getValue(), password);
            }
            store.store(out, password);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(KeyStore store, String alias, String algorithm, char[] password)
            throws GeneralSecurityException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        store.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(key, algorithm)),
                new KeyStore.PasswordProtection(password));
    }
}
