// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code acr} value of a level: {@code urn:oneaccount:acr:natural:3}. */
public record TrustAcr(AccountType type, int level) {

    /** Asks for a fresh proof in this very request (Art. 15, 二次认证). An addition to a level, never one itself. */
    public static final String REAUTH = "urn:oneaccount:acr:reauth";

    /** The answer when no level is met (OIDC Core §2, {@code acr}). */
    public static final String NONE = "0";

    private static final Pattern FORM = Pattern.compile("urn:oneaccount:acr:(natural|legal):([1-9])");

    /** Empty when the text is no level of ours. Whether the ladder has that level is for the policy to say. */
    public static Optional<TrustAcr> parse(String urn) {
        Matcher matcher = FORM.matcher(urn);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return AccountType.parse(matcher.group(1)).map(type -> new TrustAcr(type, Integer.parseInt(matcher.group(2))));
    }

    public String urn() {
        return "urn:oneaccount:acr:" + type.id() + ":" + level;
    }
}
