// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.fake;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.SingleUseObjectProvider;

/** One map for all "nodes". Forgets nothing by itself: that a code has expired must not depend on the store. */
public final class FakeSingleUse implements SingleUseObjectProvider {

    public final Map<String, Map<String, String>> kept = new HashMap<>();

    @Override
    public void put(String key, long lifespanSeconds, Map<String, String> notes) {
        kept.put(key, notes);
    }

    @Override
    public Map<String, String> get(String key) {
        return kept.get(key);
    }

    @Override
    public Map<String, String> remove(String key) {
        return kept.remove(key);
    }

    @Override
    public boolean replace(String key, Map<String, String> notes) {
        throw new UnsupportedOperationException("replace keeps an object for ever");
    }

    @Override
    public boolean putIfAbsent(String key, long lifespanInSeconds) {
        return kept.putIfAbsent(key, Map.of()) == null;
    }

    @Override
    public boolean contains(String key) {
        return kept.containsKey(key);
    }

    @Override
    public void close() {}
}
