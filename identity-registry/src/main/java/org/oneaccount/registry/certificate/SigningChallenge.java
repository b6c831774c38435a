// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the holder of a key is asked to sign: a text that says itself what it is for, where, and until when, so that a
 * signature by it is worth nothing anywhere else. Our own words are ASCII, because middleware differs about everything beyond.
 *
 * @param purpose what the signature will do: {@code bind-certificate}, {@code sign-in} …
 * @param tab one page of one browser
 * @param about further lines that the signer answers for, in the words of whoever asks
 * @param nonce at least 16 random bytes in hexadecimal
 */
public record SigningChallenge(
        String purpose, String realm, String client, String tab, List<String> about, Instant expiresAt, String nonce) {

    /** Bytes of randomness in a challenge. */
    public static final int NONCE_BYTES = 24;

    private static final Pattern NONCE = Pattern.compile("([0-9a-f]{2}){16,64}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\u2028\u2029]{1,500}");

    public SigningChallenge {
        about = List.copyOf(about);
        requireNonNull(expiresAt, "expiresAt");
        if (!NONCE.matcher(nonce).matches()) {
            throw new IllegalArgumentException("nonce: at least 16 bytes in small hexadecimal");
        }
        if (!Stream.concat(Stream.of(purpose, realm, client, tab), about.stream())
                .allMatch(line -> LINE.matcher(line).matches())) {
            throw new IllegalArgumentException("every part of a challenge is one line, and not empty");
        }
        // As the text says it, so that a challenge which was kept as its text is the same one.
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Lines end with a line feed; the last has none. */
    public String text() {
        return String.join("\n", lines().toList());
    }

    /**
     * The bytes that a signature may be over. Pages and files bring a line's end in two ways, and a file often one more at its
     * own: each is the same text.
     */
    List<byte[]> forms() {
        String text = text();
        return Stream.of(text, text + "\n")
                .flatMap(form -> Stream.of(form, form.replace("\n", "\r\n")))
                .map(form -> form.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Stream<String> lines() {
        return Stream.of(
                        Stream.of(
                                "OneAccount asks for your signature",
                                "Purpose: " + purpose,
                                "Realm: " + realm,
                                "Application: " + client,
                                "Page: " + tab),
                        about.stream(),
                        Stream.of("Valid until: " + expiresAt, "Random: " + nonce))
                .flatMap(part -> part);
    }
}
