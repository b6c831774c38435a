// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.oneaccount.it.harness.Words;
import org.oneaccount.trust.RefusalReason;

/** Whatever a holder or a counter may be told. */
class EveryRefusalIT {

    /** Else a page could not be searched for the reason, and nobody on the telephone could say which one it was. */
    @Test
    void canBeToldFromItsWords() {
        Set<String> reasons = reasons();

        for (String reason : reasons) {
            Set<String> told = new TreeSet<>(Words.keysOf(List.of(Words.of(reason))));
            told.retainAll(reasons);
            assertThat(told).containsExactly(reason);
        }
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

    private static Stream<Class<?>> classes(String root) {
        return ReflectionSupport.findAllClassesInPackage(root, type -> true, name -> true).stream();
    }
}
