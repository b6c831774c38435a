// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Locale;
import java.util.function.IntPredicate;

/** What people really type and paste: full-width letters from an input method, spaces, invisible direction marks from a contact list. */
final class TypedText {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFF01 - '!';

    private TypedText() {}

    /** Half-width, without invisible characters, trimmed. */
    static String halfWidth(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> text.appendCodePoint(halfWidth(letter)));
        return text.toString().strip();
    }

    /** The same in upper case and without any space: the form of every document number. */
    static String number(String typed) {
        return without(TypedText::isSpace, halfWidth(typed)).toUpperCase(Locale.ROOT);
    }

    /** Digits as people group them: {@code 138-0000-0001}. */
    static String phone(String typed) {
        return without(letter -> isSpace(letter) || isDash(letter), halfWidth(typed));
    }

    private static String without(IntPredicate unwanted, String text) {
        return text.codePoints()
                .filter(unwanted.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int halfWidth(int letter) {
        if (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST) {
            return letter - FULL_WIDTH_SHIFT;
        }
        return isSpace(letter) ? ' ' : letter;
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isDash(int letter) {
        return Character.getType(letter) == Character.DASH_PUNCTUATION;
    }
}
