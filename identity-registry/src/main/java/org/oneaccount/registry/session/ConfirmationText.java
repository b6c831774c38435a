// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a holder is asked to confirm, in the application's own words: plain text, of which nothing but line breaks is obeyed.
 * Letters that hide or turn round others are refused: what is read must be what is hashed.
 */
public record ConfirmationText(String value) {

    private static final int MOST_LETTERS = 1000;

    public ConfirmationText {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("not a text to be confirmed");
        }
    }

    /** Empty when it is blank, too long, or holds anything but letters and line breaks. */
    public static Optional<ConfirmationText> parse(String text) {
        return Optional.ofNullable(text).filter(ConfirmationText::isAcceptable).map(ConfirmationText::new);
    }

    /** For a page. */
    public List<String> lines() {
        return value.lines().toList();
    }

    /** SHA-256 of the text's UTF-8, in hexadecimal: the application sent the text and can make it, too. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ConfirmationText[" + value.length() + " letters]";
    }

    private static boolean isAcceptable(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= MOST_LETTERS
                && text.codePoints().allMatch(ConfirmationText::isShown);
    }

    private static boolean isShown(int letter) {
        if (letter == '\n' || letter == '\r') {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
