// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.PersonId;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a decision costs: it is made again for every token. The mean is of the clock on the wall and tells nothing on a machine
 * with other work; the median of the samples still does.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class DecideBenchmark {

    private static final int PIECES = 20;
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final PersonId PERSON = new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    private static final List<Factor> FACTORS = List.of(
            Factor.SIGN_IN, Factor.MOBILE, Factor.REAL_NAME, Factor.BANK_CARD, Factor.FACE, Factor.ONSITE_DOCUMENT);

    private final TrustPolicy policy = ShippedPolicy.policy();
    private final Ledger ledger = ledger();

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DecideBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Of an account at the highest level, every factor proven several times. */
    @Benchmark
    public TrustDecision twentyPieces() {
        return policy.decide(ledger, AccountType.NATURAL, NOW);
    }

    private static Ledger ledger() {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            Factor factor = FACTORS.get(i % FACTORS.size());
            boolean aboutPerson = !factor.equals(Factor.SIGN_IN) && !factor.equals(Factor.MOBILE);
            entries.add(new Ledger.Entry(
                    new Evidence(
                            factor,
                            new SourceId("counter"),
                            Channel.COUNTER,
                            aboutPerson ? Optional.of(PERSON) : Optional.empty(),
                            NOW.minusSeconds(86_400L * (i + 1)),
                            Optional.of(NOW.plusSeconds(86_400L * (i + 1))),
                            "reference-" + i),
                    Optional.empty()));
        }
        return new Ledger(Optional.of(PERSON), entries);
    }
}
