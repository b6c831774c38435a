// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The lists that this node has at hand: large ones have megabytes. One is fetched once, however many ask for it, and kept until the
 * authority makes the next.
 */
public final class RevocationLists {

    /** Authorities make a list out of turn when a key was stolen. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** For a list that is still under way, and for one that another issuer signed. */
    private static final Duration BRIEFLY = Duration.ofMinutes(1);

    /** More than an operator has; the sandbox has an authority in each realm. */
    private static final int MOST = 64;

    private final Map<Key, Kept> lists = new ConcurrentHashMap<>();

    /** @param fetch runs on the caller's thread, and goes on for the others when the caller has given up */
    RevocationList get(URI address, X509CertificateHolder issuer, Instant now, Callable<RevocationList> fetch)
            throws Exception {
        if (lists.size() >= MOST) {
            lists.clear();
        }
        Key key = new Key(address, issuer);
        Kept mine = new Kept(now, new CompletableFuture<>());
        Kept kept = lists.compute(key, (any, old) -> old != null && old.isGoodAt(now) ? old : mine);
        if (kept.equals(mine)) {
            try {
                mine.list().complete(fetch.call());
            } catch (Exception e) {
                lists.remove(key, mine);
                mine.list().completeExceptionally(e);
            }
        }
        try {
            return kept.list().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private record Key(URI address, X509CertificateHolder issuer) {}

    private record Kept(Instant since, CompletableFuture<RevocationList> list) {

        /** Not when the clock was set back either. */
        boolean isGoodAt(Instant now) {
            return !list.isCompletedExceptionally() && !now.isBefore(since) && now.isBefore(end());
        }

        private Instant end() {
            if (!list.isDone() || !list.join().isOfTheIssuer()) {
                return since.plus(BRIEFLY);
            }
            Instant longest = since.plus(LONGEST);
            Instant next = list.join().next();
            return next.isBefore(longest) ? next : longest;
        }
    }
}
