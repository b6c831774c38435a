// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.Map;
import java.util.Set;
import org.keycloak.Config;

/** Server options of a provider, from a map. */
public final class TestOptions extends Config.AbstractScope {

    private final Map<String, String> options;

    private TestOptions(Map<String, String> options) {
        this.options = options;
    }

    public static Config.Scope none() {
        return of(Map.of());
    }

    public static Config.Scope of(Map<String, String> options) {
        return new TestOptions(options);
    }

    @Override
    public String get(String key) {
        return options.get(key);
    }

    @Override
    public Config.Scope scope(String... scope) {
        throw new UnsupportedOperationException("providers read flat options");
    }

    @Override
    public Set<String> getPropertyNames() {
        return options.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
