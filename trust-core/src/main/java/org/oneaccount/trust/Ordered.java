// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Copies that keep the order of the policy document, which {@code Map.copyOf} and {@code Set.copyOf} shuffle at every start. */
final class Ordered {

    private Ordered() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        map.forEach((key, value) -> {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <T> Set<T> copy(Collection<T> values) {
        values.forEach(value -> requireNonNull(value, "value"));
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
