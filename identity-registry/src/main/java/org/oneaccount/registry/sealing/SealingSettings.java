// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;

/**
 * Where the keys are. Server options, never the realm: a realm's export would carry them away.
 *
 * @param currentKey the id of the key to seal with; empty: the last in alphabetical order
 */
public record SealingSettings(Optional<Path> file, Optional<String> password, Optional<String> currentKey) {

    public static final String KEYSTORE_FILE = "keystore-file";
    public static final String KEYSTORE_PASSWORD = "keystore-password";
    public static final String CURRENT_KEY = "sealing-key";

    static final String OPTION = "--spi-trust-registry--default--";

    private static final Logger LOG = Logger.getLogger(SealingSettings.class);
    private static final String DEV_FILE = "oneaccount-dev-keystore.p12";
    /** No secret: development mode protects nothing. */
    private static final String DEV_PASSWORD = "development-only";

    public SealingSettings {
        requireNonNull(file, "file");
        requireNonNull(password, "password");
        requireNonNull(currentKey, "currentKey");
        if (file.isPresent() && password.isEmpty()) {
            throw new SealingException(
                    "Option " + OPTION + KEYSTORE_FILE + " needs " + OPTION + KEYSTORE_PASSWORD + " beside it");
        }
    }

    public static SealingSettings from(Config.Scope options) {
        return new SealingSettings(
                text(options, KEYSTORE_FILE).map(Path::of),
                text(options, KEYSTORE_PASSWORD),
                text(options, CURRENT_KEY));
    }

    /** Reads the keys. In development mode without the options, a keystore is made in the data folder. */
    public Sealer open() {
        return new Sealer(new AesGcmSealing(), keystore().load(currentKey));
    }

    private Keystore keystore() {
        if (file.isPresent()) {
            return new Keystore(file.get(), password.orElseThrow().toCharArray());
        }
        if (!Environment.isDevMode()) {
            throw new SealingException("OneAccount seals personal data and needs its keystore: set " + OPTION
                    + KEYSTORE_FILE + " and " + OPTION + KEYSTORE_PASSWORD
                    + " (identity-registry/README.md says how to make one)");
        }
        Keystore keystore = new Keystore(
                Path.of(System.getProperty("kc.home.dir", "."), "data", DEV_FILE)
                        .normalize(),
                DEV_PASSWORD.toCharArray());
        if (keystore.createIfAbsent()) {
            LOG.infof(
                    "Development mode: made a keystore for personal data, %s. Without it, the data cannot be read.",
                    keystore.file());
        }
        return keystore;
    }

    private static Optional<String> text(Config.Scope options, String key) {
        return Optional.ofNullable(options.get(key)).filter(value -> !value.isBlank());
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "SealingSettings[" + file + "]";
    }
}
