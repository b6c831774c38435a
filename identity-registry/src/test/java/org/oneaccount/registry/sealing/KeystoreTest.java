// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {

    private static final Sealer.Owner OWNER = new Sealer.Owner("realm", "account", "person");
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aMadeKeystoreIsReadAgainWithTheSameKeys() {
        Keystore keystore = new Keystore(folder.resolve("data/keys.p12"), PASSWORD);

        assertThat(keystore.createIfAbsent()).isTrue();

        assertThat(open(keystore).open(OWNER, open(keystore).seal(OWNER, "text")))
                .isEqualTo("text");
    }

    @Test
    void aKeystoreThatIsThereIsKept() throws Exception {
        Keystore keystore = new Keystore(folder.resolve("keys.p12"), PASSWORD);
        keystore.createIfAbsent();
        byte[] before = Files.readAllBytes(keystore.file());

        assertThat(keystore.createIfAbsent()).isFalse();

        assertThat(Files.readAllBytes(keystore.file())).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theLastKeySealsUnlessAnotherIsNamed() throws Exception {
        Path file = stored("seal-2026", key(32), "seal-2027", key(32), "index", key(32));
        Keystore keystore = new Keystore(file, PASSWORD);

        assertThat(keystore.load(Optional.empty()).current()).isEqualTo("2027");
        assertThat(keystore.load(Optional.of("2026")).current()).isEqualTo("2026");
        assertThatThrownBy(() -> keystore.load(Optional.of("2028")))
                .hasMessageContaining("'seal-2028'")
                .hasMessageContaining("--spi-trust-registry--default--sealing-key")
                .hasMessageContaining("[2026, 2027]");
    }

    @Test
    void aKeystoreWithoutTheIndexKeyIsRefused() throws Exception {
        Keystore keystore = new Keystore(stored("seal-1", key(32)), PASSWORD);

        assertThatThrownBy(() -> keystore.load(Optional.empty()))
                .hasMessageContaining("no key 'index'")
                .hasMessageContaining(keystore.file().toString());
    }

    @Test
    void aKeystoreWithoutASealingKeyIsRefused() throws Exception {
        Keystore keystore = new Keystore(stored("index", key(32)), PASSWORD);

        assertThatThrownBy(() -> keystore.load(Optional.empty())).hasMessageContaining("no key 'seal-");
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        Keystore keystore = new Keystore(stored("seal-1", key(16), "index", key(32)), PASSWORD);

        assertThatThrownBy(() -> keystore.load(Optional.empty())).hasMessageContaining("'seal-1' must have 256 bits");
    }

    @Test
    void aWrongPasswordIsSaidWithoutRepeatingIt() throws Exception {
        Path file = stored("seal-1", key(32), "index", key(32));

        assertThatThrownBy(() -> new Keystore(file, "battery staple".toCharArray()).load(Optional.empty()))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--spi-trust-registry--default--keystore-password")
                .hasMessageNotContaining("staple")
                .hasNoCause();
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Keystore keystore = new Keystore(folder.resolve("none.p12"), PASSWORD);

        assertThatThrownBy(() -> keystore.load(Optional.empty()))
                .hasMessageContaining("none.p12 (option --spi-trust-registry--default--keystore-file) is not there")
                .hasNoCause();
    }

    @Test
    void aFileThatIsNoKeystoreIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.p12"), "no keystore");

        assertThatThrownBy(() -> new Keystore(file, PASSWORD).load(Optional.empty()))
                .hasMessageContaining("is not a PKCS12 keystore")
                .hasNoCause();
    }

    private static Sealer open(Keystore keystore) {
        return new Sealer(new AesGcmSealing(), keystore.load(Optional.empty()));
    }

    private static SecretKey key(int bytes) {
        return new SecretKeySpec(new byte[bytes], "AES");
    }

    private Path stored(Object... aliasesAndKeys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        for (int i = 0; i < aliasesAndKeys.length; i += 2) {
            store.setEntry(
                    (String) aliasesAndKeys[i],
                    new KeyStore.SecretKeyEntry((SecretKey) aliasesAndKeys[i + 1]),
                    new KeyStore.PasswordProtection(PASSWORD));
        }
        Path file = folder.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }
}
