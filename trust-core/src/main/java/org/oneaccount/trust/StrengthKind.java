// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of sign-in that a session may rest on. Two different kinds make a session stronger than one. */
public enum StrengthKind {
    PASSWORD("pwd", 1),
    SMS("sms", 1),
    EMAIL("otp", 1),
    PASSKEY("pop", 1),
    BROKER("urn:oneaccount:amr:broker", 1),
    FACE("face", 3),
    CERTIFICATE("hwk", 3);

    private final String amr;
    private final int alone;

    StrengthKind(String amr, int alone) {
        this.amr = amr;
        this.alone = alone;
    }

    /** The last part of the session note: {@code password}, {@code sms} … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The RFC 8176 value, or an own URN where the registry has none. */
    public String amr() {
        return amr;
    }

    public static Optional<StrengthKind> parse(String id) {
        for (StrengthKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Strength of a session that rests on these kinds: 0 none, 1 one kind, 2 two kinds, 3 certificate or live face. */
    public static int strengthOf(Set<StrengthKind> kinds) {
        int strongest = kinds.stream().mapToInt(kind -> kind.alone).max().orElse(0);
        return Math.max(strongest, Math.min(kinds.size(), 2));
    }
}
