// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.SeenRefusals;
import org.oneaccount.it.harness.Words;
import org.oneaccount.trust.RefusalReason;

/**
 * Whatever a holder or a counter may be told, some test was told it, in a browser or by REST. Runs last: the other classes
 * note what they see, and which one saw it is asked here.
 */
@Isolated("what runs alone runs last")
class EveryRefusalIT {

    /** Reasons that no test is told yet. Strike one as soon as its test is there. */
    private static final Set<String> NOT_YET = Set.of(
            // Every server here trusts the sandbox's authorities; without any the proof is not offered.
            "certificateNoCa",
            // An account that lies in another system's store.
            "trustAccountElsewhere");

    @Test
    void nothingIsMissedThatIsNoReason() {
        assertThat(reasons()).containsAll(NOT_YET);
    }

    /** Else a page could not be searched for the reason, and nobody on the telephone could say which one it was. */
    @Test
    void canBeToldFromItsWords() {
        Set<String> reasons = reasons();

        for (String reason : reasons) {
            Set<String> told = new TreeSet<>(Words.keysOf(List.of(Words.of(reason))));
            told.retainAll(reasons);
            assertThat(told).containsExactly(reason);
        }
        assertThat(reasons.stream()
                        .collect(Collectors.groupingBy(reason -> Words.of(reason, "en")))
                        .values())
                .as("the same words in English")
                .allMatch(same -> same.size() == 1);
    }

    @Test
    void wasSeenByATest() {
        Map<String, Set<String>> byTest = SeenRefusals.byTest();
        Set<String> notRun = tests();
        notRun.removeAll(byTest.keySet());
        assumeTrue(notRun.isEmpty(), () -> "classes that have not been run: " + notRun);

        Map<String, Set<String>> seen = new TreeMap<>();
        reasons().stream()
                .filter(reason -> !NOT_YET.contains(reason))
                .forEach(reason -> seen.put(reason, new TreeSet<>()));
        byTest.forEach((test, keys) -> keys.stream().filter(seen::containsKey).forEach(key -> seen.get(key)
                .add(test)));

        assertThat(seen.entrySet().stream()
                        .filter(row -> row.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .as("reasons that no test has seen; those seen: %s", seen)
                .isEmpty();
    }

    /** Those that have words. Others are for events and protocols, or a source's, which a proof says under a name of its own. */
    private static Set<String> reasons() {
        Set<String> ids = new TreeSet<>();
        classes("org.oneaccount")
                .filter(type -> type.isEnum() && RefusalReason.class.isAssignableFrom(type))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(reason -> ((RefusalReason) reason).id())
                .filter(id -> Words.of(id) != null)
                .forEach(ids::add);
        return ids;
    }

    private static Set<String> tests() {
        Set<String> names = new TreeSet<>();
        classes("org.oneaccount.it")
                .filter(type -> AnnotationSupport.isAnnotated(type, OneAccountServer.class))
                .forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    private static Stream<Class<?>> classes(String root) {
        return ReflectionSupport.findAllClassesInPackage(root, type -> true, name -> true).stream();
    }
}
