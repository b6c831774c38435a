// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** Seals personal data for the database and opens it again. What it writes reads {@code suite.key.bytes}. */
public final class Sealer {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final Sealing suite;
    private final KeyRing keys;

    Sealer(Sealing suite, KeyRing keys) {
        this.suite = requireNonNull(suite, "suite");
        this.keys = requireNonNull(keys, "keys");
    }

    /** What a sealed text belongs to. It opens for the same realm, account and field only. */
    public record Owner(String realm, String account, String field) {

        /** The field is of the realm, and of no account of it. */
        public static Owner ofRealm(String realm, String field) {
            return new Owner(realm, "", field);
        }

        private byte[] context() {
            return joined(realm, account, field);
        }
    }

    public String seal(Owner owner, String text) {
        return seal(keys.current(), owner, text);
    }

    String seal(String keyId, Owner owner, String text) {
        byte[] sealed = suite.seal(keys.sealing().get(keyId), owner.context(), text.getBytes(UTF_8));
        return beginning(keyId) + base64(sealed);
    }

    /**
     * Opens what was sealed under any key of the keystore.
     *
     * @throws SealingException when it was not sealed for this owner, or its key is not there
     */
    public String open(Owner owner, String sealed) {
        String[] parts = DOT.split(sealed, 3);
        if (parts.length != 3 || !parts[0].equals(suite.suite())) {
            throw new SealingException("Not sealed by suite " + suite.suite());
        }
        SecretKey key = keys.sealing().get(parts[1]);
        if (key == null) {
            throw new SealingException("The keystore has no key 'seal-" + parts[1] + "', with which data is sealed");
        }
        return new String(
                suite.open(key, owner.context(), Base64.getUrlDecoder().decode(parts[2])), UTF_8);
    }

    /** Whether this is sealed with the key that seals now. */
    public boolean isOfCurrentKey(String sealed) {
        return sealed.startsWith(beginning(keys.current()));
    }

    /** For SQL's {@code like}, with {@code escape '!'}: what is sealed with the key that seals now. */
    public String patternOfCurrentKey() {
        return pattern(keys.current());
    }

    String pattern(String keyId) {
        return beginning(keyId).replace("_", "!_") + "%";
    }

    /** The ids of all keys but the one that seals now. */
    public Set<String> olderKeys() {
        Set<String> older = new TreeSet<>(keyIds());
        older.remove(keys.current());
        return older;
    }

    /** The blind index of a normalised value within a space of its own, 46 characters. */
    public String index(String space, String kind, String value) {
        return suite.suite() + "." + base64(suite.index(keys.index(), joined(space, kind, value)));
    }

    private String beginning(String keyId) {
        return suite.suite() + "." + keyId + ".";
    }

    Set<String> keyIds() {
        return keys.sealing().keySet();
    }

    /** Ids and fields hold no NUL, so no two lists join to the same bytes. */
    private static byte[] joined(String... parts) {
        return String.join("\0", parts).getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
