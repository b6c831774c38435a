// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The PKCS12 file with our keys, outside the database so that a copy of the one says nothing without the other.
 * Aliases: {@code seal-<id>} (one or more) and {@code index} (one).
 */
final class Keystore {

    private static final String SEAL = "seal-";
    private static final String INDEX = "index";

    private final Path file;
    private final char[] password;

    Keystore(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    Path file() {
        return file;
    }

    /**
     * Everything that can be wrong is said by one exception without a cause: Keycloak shows an operator the text of every
     * cause too, and those of the platform explain nothing.
     *
     * @param current the id to seal with; empty: the last in alphabetical order
     */
    KeyRing load(Optional<String> current) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return ring(store, current);
        } catch (SealingException e) {
            throw refused(e.getMessage());
        } catch (NoSuchFileException e) {
            throw refused("is not there");
        } catch (AccessDeniedException e) {
            throw refused("may not be read by the user that runs Keycloak");
        } catch (IOException e) {
            // What KeyStore.load promises for a wrong password.
            throw refused(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "does not open with the password of option " + SealingSettings.OPTION
                                    + SealingSettings.KEYSTORE_PASSWORD
                            : "is not a PKCS12 keystore");
        } catch (GeneralSecurityException e) {
            throw refused("holds what cannot be read: " + e.getMessage());
        }
    }

    private KeyRing ring(KeyStore store, Optional<String> current) throws GeneralSecurityException {
        Map<String, SecretKey> sealing = new HashMap<>();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith(SEAL) && store.getKey(alias, password) instanceof SecretKey key) {
                sealing.put(alias.substring(SEAL.length()), key);
            }
        }
        if (!(store.getKey(INDEX, password) instanceof SecretKey index)) {
            throw new SealingException("has no key '" + INDEX + "' to find numbers by");
        }
        return KeyRing.of(sealing, current, index);
    }

    private SealingException refused(String why) {
        return new SealingException(
                "Keystore " + file + " (option " + SealingSettings.OPTION + SealingSettings.KEYSTORE_FILE + ") " + why);
    }

    /** Makes the file with fresh keys unless there is one, also when two servers start at once in the same folder. */
    boolean createIfAbsent() {
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "keystore", ".tmp");
            try {
                write(fresh);
                // A link, not a move: a move would replace what another server has just begun to use.
                Files.createLink(file, fresh);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new SealingException("Keystore " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void write(Path fresh) throws IOException, GeneralSecurityException {
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        put(store, SEAL + "1", "AES");
        put(store, INDEX, "HmacSHA256");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
    }

    private void put(KeyStore store, String alias, String algorithm) throws GeneralSecurityException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        store.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(key, algorithm)),
                new KeyStore.PasswordProtection(password));
    }
}
