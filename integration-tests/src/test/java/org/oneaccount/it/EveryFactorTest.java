// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Words;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;

/** What the proofs that ship can write is what the policy asks for, and all of it has a name for people. */
class EveryFactorTest {

    private static final Path LEVELS = Path.of("..", "docs", "levels.md");

    @Test
    void whatAProofWritesCountsForALevelAndIsInTheTableOfLevels() throws IOException {
        Set<Factor> asked = asked();
        String table = Files.readString(LEVELS);

        for (Factor factor : written()) {
            assertThat(asked).contains(factor);
            assertThat(table).contains("`" + factor.id() + "`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void whatALevelAsksForHasANameOrAPlaceToGoTo(String language) {
        Set<Factor> written = written();

        for (Factor factor : asked()) {
            String key = (written.contains(factor) ? "trustFactor_" : "trustElsewhere_") + factor.id();
            assertThat(Words.of(key, language)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everySourceHasAName(String language) {
        Stream<String> standIns =
                Stream.of("identity", "sms", "bank", "face", "registry", "ca").map(id -> "sandbox-" + id);
        Stream<String> sources =
                ShippedPolicy.policy().sources().keySet().stream().map(SourceId::id);

        assertThat(Stream.concat(sources, standIns))
                .allSatisfy(source ->
                        assertThat(Words.of("trustSource_" + source, language)).isNotBlank());
    }

    private static Set<Factor> written() {
        return ServiceLoader.load(IdentityProofFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(proof -> !proof.getClass().getPackageName().startsWith("org.oneaccount.it"))
                .flatMap(proof -> proof.writes().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Factor> asked() {
        Set<Factor> factors = new TreeSet<>((one, other) -> one.id().compareTo(other.id()));
        ShippedPolicy.policy()
                .ladders()
                .values()
                .forEach(levels -> levels.forEach(level -> level.alternatives()
                        .forEach(way -> factors.addAll(way.factors().keySet()))));
        return factors;
    }
}
