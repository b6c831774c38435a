// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of sign-in that a session may rest on. Two different kinds make a session stronger than one. */
public enum StrengthKind {
    PASSWORD("pwd", 1, 2),
    SMS("sms", 1, 3),
    EMAIL("otp", 1, 2),
    PASSKEY("pop", 1, 4),
    BROKER("urn:oneaccount:amr:broker", 1, 1),
    FACE("face", 3, 5),
    CERTIFICATE("hwk", 3, 5);

    private final String amr;
    private final int alone;

    /**
     * How hard it is to pass for the holder by this kind, one beside another. Whoever reads the e-mail can set a password,
     * so these two are equal; what a provider elsewhere asks of its users is not ours to know.
     */
    private final int rank;

    StrengthKind(String amr, int alone, int rank) {
        this.amr = amr;
        this.alone = alone;
        this.rank = rank;
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

    /**
     * The strongest of these; several when they are equal. A face is always one of several: where others can do, it must
     * not be the only way (人脸识别技术应用安全管理办法, Art. 10), so the strongest of the others is as good.
     */
    public static Set<StrengthKind> strongestOf(Set<StrengthKind> kinds) {
        int enough = rankThatIsEnough(kinds);
        return kinds.stream()
                .filter(kind -> kind.rank == enough || kind == FACE)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a fresh proof (Art. 15) was given: one of the kinds just proven is as strong as one of the
     * {@linkplain #strongestOf strongest} that the account has. An account that has none of its own, or a face alone, is content with any.
     */
    public static boolean isFreshProof(Set<StrengthKind> proven, Set<StrengthKind> own) {
        return !proven.isEmpty() && highestRank(proven.stream()) >= rankThatIsEnough(own);
    }

    private static int rankThatIsEnough(Set<StrengthKind> own) {
        return highestRank(own.stream().filter(kind -> kind != FACE));
    }

    private static int highestRank(Stream<StrengthKind> kinds) {
        return kinds.mapToInt(kind -> kind.rank).max().orElse(0);
    }

    /** Strength of a session that rests on these kinds: 0 none, 1 one kind, 2 two kinds, 3 certificate or live face. */
    public static int strengthOf(Set<StrengthKind> kinds) {
        int strongest = kinds.stream().mapToInt(kind -> kind.alone).max().orElse(0);
        return Math.max(strongest, Math.min(kinds.size(), 2));
    }
}
