// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.regex.Pattern;

/** The form of the open ids (factors, sources): lower-case words joined by hyphens, 1 to 36 characters. */
final class OpenId {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 36;

    private OpenId() {}

    static String require(String what, String id) {
        if (id == null || id.length() > MAX_LENGTH || !FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    what + " '" + id + "' must be lower-case words joined by hyphens, at most " + MAX_LENGTH + " long");
        }
        return id;
    }
}
