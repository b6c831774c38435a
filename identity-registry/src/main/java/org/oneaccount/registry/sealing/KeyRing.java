// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * The keys of one installation. A refusal goes on where the name of the keystore ends.
 *
 * @param sealing by key id; all of them open, {@code current} seals
 * @param index the one key of all blind indexes: a second would let a number be registered twice
 */
record KeyRing(Map<String, SecretKey> sealing, String current, SecretKey index) {

    private static final int KEY_BYTES = 32;
    /** What is sealed names its key between dots. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    KeyRing {
        sealing = Map.copyOf(sealing);
        requireNonNull(index, "index");
        sealing.keySet().forEach(KeyRing::requireId);
        if (!sealing.containsKey(current)) {
            throw new SealingException("has no key 'seal-" + current + "', which option " + SealingSettings.OPTION
                    + SealingSettings.CURRENT_KEY + " names; its sealing keys have the ids "
                    + new TreeSet<>(sealing.keySet()));
        }
        sealing.forEach((id, key) -> requireLength("seal-" + id, key));
        requireLength("index", index);
    }

    /** Seals with the last key in alphabetical order unless told otherwise, so ids are best dates: {@code seal-2026-11}. */
    static KeyRing of(Map<String, SecretKey> sealing, Optional<String> current, SecretKey index) {
        if (sealing.isEmpty()) {
            throw new SealingException("has no key 'seal-<id>' to seal with");
        }
        return new KeyRing(sealing, current.orElseGet(() -> new TreeMap<>(sealing).lastKey()), index);
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new SealingException("has a key 'seal-" + id
                    + "' whose id is wrong: letters, digits, '-' and '_' only, or what it seals could not be opened");
        }
    }

    private static void requireLength(String alias, SecretKey key) {
        byte[] encoded = key.getEncoded();
        // A key in a hardware module shows no bytes; it was made with its length.
        if (encoded != null && encoded.length != KEY_BYTES) {
            throw new SealingException(
                    "has a wrong key: '" + alias + "' must have 256 bits, has " + encoded.length * 8);
        }
    }

    @Override
    public String toString() {
        return "KeyRing[" + sealing.keySet() + ", current " + current + "]";
    }
}
