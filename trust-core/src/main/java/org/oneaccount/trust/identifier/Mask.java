// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

/** What may be shown of a number: enough for its owner to recognise it, too little for anybody else. */
final class Mask {

    private static final int MOST_AT_EACH_END = 4;

    private Mask() {}

    /** At most a quarter at each end: {@code 1101**********002X}, {@code E1*****78}. */
    static String ends(String value) {
        int shown = Math.min(MOST_AT_EACH_END, value.length() / 4);
        return keep(value, shown, shown);
    }

    static String keep(String value, int first, int last) {
        int hidden = value.length() - first - last;
        return value.substring(0, first) + "*".repeat(hidden) + value.substring(first + hidden);
    }
}
