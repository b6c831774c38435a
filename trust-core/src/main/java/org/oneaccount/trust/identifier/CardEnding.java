// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The last four digits of a bank card: enough for its holder to know which one it was, too little for anybody to use it. */
public record CardEnding(String digits) {

    static final int LENGTH = 4;

    private static final Pattern FORM = Pattern.compile("[0-9]{" + LENGTH + "}");

    public CardEnding {
        requireNonNull(digits, "digits");
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not the last four digits of a card");
        }
    }

    /** For its holder: {@code ****0005}. */
    public String masked() {
        return "****" + digits;
    }

    /** Hides the digits: a log is not for the holder. */
    @Override
    public String toString() {
        return "bank card";
    }
}
