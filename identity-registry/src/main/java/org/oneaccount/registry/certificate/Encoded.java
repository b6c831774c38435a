// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people paste and middleware returns: base64 with or without PEM's lines around it, in one line or many. */
final class Encoded {

    /** Holds the largest thing that is read, with room for line breaks. */
    private static final int MAX_CHARACTERS = 100_000;

    private static final Pattern ARMOUR = Pattern.compile("-----(BEGIN|END) [A-Z0-9 ]{1,40}-----");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Encoded() {}

    /** A file that may be DER or PEM, as DER. */
    static byte[] orPem(byte[] file) {
        boolean pem = file.length > 0 && file[0] == '-';
        return pem
                ? Base64.getMimeDecoder()
                        .decode(ARMOUR.matcher(new String(file, StandardCharsets.US_ASCII))
                                .replaceAll(""))
                : file;
    }

    /** Empty when it is not base64, holds nothing, or is longer than anything that is read here. */
    static Optional<byte[]> bytes(String typed) {
        if (typed.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String text = SPACE.matcher(ARMOUR.matcher(typed).replaceAll("")).replaceAll("");
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
