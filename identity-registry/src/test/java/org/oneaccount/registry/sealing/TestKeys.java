// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

final class TestKeys {

    private TestKeys() {}

    /** Sealing keys of these ids; the same id always gives the same key. */
    static Sealer sealerWith(String... ids) {
        return new Sealer(new AesGcmSealing(), ringWith(ids));
    }

    static KeyRing ringWith(String... ids) {
        Map<String, SecretKey> keys = new HashMap<>();
        Arrays.stream(ids).forEach(id -> keys.put(id, key(id)));
        return KeyRing.of(keys, Optional.empty(), key("index"));
    }

    static SecretKey key(String id) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) id.hashCode());
        return new SecretKeySpec(bytes, "AES");
    }
}
