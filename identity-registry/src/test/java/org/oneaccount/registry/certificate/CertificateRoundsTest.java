// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

class CertificateRoundsTest {

    private static final Duration AFTER = Duration.ofHours(24);
    private static final Instant NOW = TestCertificates.NOW;

    private final Authority silent = Authority.named(Kind.EC, "Silent CA");
    private final Authority other = Authority.named(Kind.EC, "Other CA");
    private final World world = new World();
    private final Counters counters = new FakeCounters(NOW);
    private final CertificateRounds rounds = new CertificateRounds(new CertificateCheckSettings(AFTER, 60));

    @Test
    void whatWasAnsweredIsDueAgainAfterTheWholeTime() {
        world.have("a", other);

        rounds.run(world, counters);

        assertThat(world.askedAt).containsEntry("a", NOW);
    }

    @Test
    void whatWasNotIsDueAgainInAnHour() {
        world.have("a", silent);

        rounds.run(world, counters);

        assertThat(world.asked).containsExactly("a");
        assertThat(world.askedAt).containsEntry("a", NOW.minus(AFTER).plus(Duration.ofHours(1)));
    }

    @Test
    void anAuthorityThatIsSilentKeepsNoOtherFromItsTurn() {
        for (int i = 0; i < 5; i++) {
            world.have("silent-" + i, silent);
        }
        world.have("other", other);

        rounds.run(world, counters);

        assertThat(world.asked).containsExactly("silent-0", "silent-1", "silent-2", "other");
        assertThat(world.askedAt).containsEntry("silent-4", NOW.minus(AFTER).plus(Duration.ofHours(1)));
    }

    @Test
    void oneThatCannotBeOpenedKeepsNoOtherFromItsTurn() {
        world.have("unreadable", other);
        world.unreadable.add("unreadable");
        world.have("other", other);

        rounds.run(world, counters);

        assertThat(world.asked).containsExactly("other");
    }

    @Test
    void allNodesTogetherAskNoMoreThanIsAllowed() {
        CertificateRounds one = new CertificateRounds(new CertificateCheckSettings(AFTER, 2));
        CertificateRounds another = new CertificateRounds(new CertificateCheckSettings(AFTER, 2));
        for (String id : List.of("a", "b", "c")) {
            world.have(id, other);
        }

        one.run(world, counters);
        another.run(world, counters);

        assertThat(world.asked).containsExactly("a", "b");
    }

    @Test
    void whatAnotherNodeTookIsLeftToIt() {
        world.have("a", other);
        world.taken.add("a");

        rounds.run(world, counters);

        assertThat(world.asked).isEmpty();
    }

    private final class World implements CertificateRounds.Checks {

        private final Map<String, ParsedCertificate> certificates = new LinkedHashMap<>();
        private final Set<String> unreadable = new HashSet<>();
        private final Set<String> taken = new HashSet<>();
        private final List<String> asked = new ArrayList<>();
        private final Map<String, Instant> askedAt = new LinkedHashMap<>();

        void have(String id, Authority of) {
            certificates.put(id, of.signatory().certificate());
        }

        @Override
        public List<CertificateRounds.Due> due(Duration after, int most) {
            return certificates.keySet().stream()
                    .map(id -> new CertificateRounds.Due("realm", id, 0))
                    .toList();
        }

        @Override
        public Optional<CertificateRounds.Due> take(CertificateRounds.Due due) {
            askedAt.put(due.id(), NOW);
            return taken.contains(due.id())
                    ? Optional.empty()
                    : Optional.of(new CertificateRounds.Due(due.realm(), due.id(), NOW.toEpochMilli()));
        }

        @Override
        public Optional<ParsedCertificate> open(CertificateRounds.Due due) {
            if (unreadable.contains(due.id())) {
                throw new IllegalStateException("sealed with another key");
            }
            return Optional.of(certificates.get(due.id()));
        }

        @Override
        public CertificateAnswer ask(String realm, ParsedCertificate certificate) {
            certificates.forEach((id, one) -> {
                if (one.equals(certificate)) {
                    asked.add(id);
                }
            });
            return certificate.holder().getIssuer().equals(silent.name())
                    ? new CertificateAnswer.Unavailable(
                            new Outcome.Unavailable(new SourceId("ca"), Duration.ofMinutes(1)))
                    : new CertificateAnswer.Refused(CertificateRefusal.EXPIRED);
        }

        @Override
        public void unanswered(CertificateRounds.Due due, Instant at) {
            askedAt.put(due.id(), at);
        }
    }
}
