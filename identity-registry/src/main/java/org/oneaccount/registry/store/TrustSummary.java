// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.SourceId;

/**
 * The standing evidence of an account's own person in the form {@code factor|source|confirmed|ends}, times in epoch
 * milliseconds: all that a decision needs, and nothing that says who it is.
 */
final class TrustSummary {

    private static final Pattern LINE = Pattern.compile("([^|]+)\\|([^|]+)\\|(\\d{1,15})\\|(\\d{0,15})");

    private TrustSummary() {}

    /** Evidence that another of the same factor and source outdoes is left out: proving again must not let it grow. */
    static List<String> write(Ledger ledger) {
        List<Evidence> standing = ledger.entries().stream()
                .filter(entry -> entry.revocation().isEmpty())
                .map(Ledger.Entry::evidence)
                .filter(evidence ->
                        evidence.person().isEmpty() || evidence.person().equals(ledger.person()))
                .toList();
        return Stream.iterate(0, i -> i < standing.size(), i -> i + 1)
                .filter(i -> !isOutdone(standing, i))
                .map(i -> line(standing.get(i)))
                .toList();
    }

    /** @throws IllegalArgumentException for a line that {@link #write} does not write */
    static Ledger read(Stream<String> lines) {
        return new Ledger(
                Optional.empty(),
                lines.map(line -> new Ledger.Entry(evidence(line), Optional.empty()))
                        .toList());
    }

    private static boolean isOutdone(List<Evidence> standing, int index) {
        Evidence candidate = standing.get(index);
        for (int i = 0; i < standing.size(); i++) {
            Evidence other = standing.get(i);
            boolean sameKind = i != index
                    && other.factor().equals(candidate.factor())
                    && other.source().equals(candidate.source());
            if (sameKind
                    && lastsAtLeastAsLong(other, candidate)
                    && (i > index || !lastsAtLeastAsLong(candidate, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean lastsAtLeastAsLong(Evidence other, Evidence candidate) {
        return !other.confirmedAt().isBefore(candidate.confirmedAt())
                && other.ends().orElse(Instant.MAX).compareTo(candidate.ends().orElse(Instant.MAX)) >= 0;
    }

    private static String line(Evidence evidence) {
        return evidence.factor() + "|" + evidence.source() + "|"
                + evidence.confirmedAt().toEpochMilli() + "|"
                + evidence.ends()
                        .map(ends -> Long.toString(ends.toEpochMilli()))
                        .orElse("");
    }

    private static Evidence evidence(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of a trust summary");
        }
        return new Evidence(
                new Factor(parts.group(1)),
                new SourceId(parts.group(2)),
                Channel.ONLINE,
                Optional.empty(),
                instant(parts.group(3)),
                Optional.of(parts.group(4)).filter(ends -> !ends.isEmpty()).map(TrustSummary::instant),
                "");
    }

    private static Instant instant(String epochMillis) {
        return Instant.ofEpochMilli(Long.parseLong(epochMillis));
    }
}
