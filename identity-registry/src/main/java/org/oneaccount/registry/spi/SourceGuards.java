// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/** The guards of this node's outside services, one each, for all realms: a service that is down is down for all. */
public final class SourceGuards implements AutoCloseable {

    private final SourceSettings settings;
    private final Semaphore together;
    private final Map<String, SourceGuard> guards = new ConcurrentHashMap<>();

    public SourceGuards(SourceSettings settings) {
        this.settings = settings;
        this.together = new Semaphore(settings.together());
    }

    /** @param service names the service on this node: the SPI and the provider's id */
    Outcome call(String service, SourceId source, Callable<Outcome> question) {
        return guard(service).call(source, question);
    }

    /** The same for a service whose answers are of another kind. */
    public <T> T call(String service, SourceId source, Callable<T> question, Function<Outcome.Unavailable, T> silence) {
        return guard(service).call(source, question, silence);
    }

    /** The same where it matters whether the source was asked at all. */
    public <T> T call(
            String service,
            SourceId source,
            Callable<T> question,
            Function<Outcome.Unavailable, T> silence,
            Function<Outcome.Unavailable, T> turnedAway) {
        return guard(service).call(source, question, silence, turnedAway);
    }

    private SourceGuard guard(String service) {
        return guards.computeIfAbsent(service, name -> new SourceGuard(name, settings, together));
    }

    @Override
    public void close() {
        guards.values().forEach(SourceGuard::close);
        guards.clear();
    }
}
