// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.oneaccount.registry.RealmSeal;

/** Hides nothing from somebody who looks, but never shows a value as it is. */
public final class FakeSeal implements RealmSeal {

    @Override
    public String seal(String field, String text) {
        return Base64.getEncoder().encodeToString((field + '\n' + text).getBytes(UTF_8));
    }

    @Override
    public String open(String field, String note) {
        String text = new String(Base64.getDecoder().decode(note), UTF_8);
        if (!text.startsWith(field + '\n')) {
            throw new IllegalStateException("sealed for another field");
        }
        return text.substring(field.length() + 1);
    }

    @Override
    public String index(String field, String value) {
        byte[] digest = HashUtils.hash(JavaAlgorithm.SHA256, ("key\n" + field + '\n' + value).getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
