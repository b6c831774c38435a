// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for policies stored on other nodes. A thread of its own: Keycloak's timer has one for all, and may be busy for minutes. */
public final class PolicyPoll implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PolicyPoll.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Policies policies;
    private ScheduledExecutorService thread;

    public PolicyPoll(Policies policies) {
        this.policies = policies;
    }

    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "oneaccount-policy-poll");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused = thread.scheduleWithFixedDelay(
                this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is known stays in force while the database is away. */
    private void look() {
        try {
            policies.refresh();
        } catch (RuntimeException e) {
            LOG.warnf("Cannot look for new policies: %s", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
