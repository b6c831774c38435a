// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.concurrent.Callable;
import org.keycloak.provider.Provider;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/** Somebody who can say whether a name and a document number belong together. Asked "does this match?", never "who is this?". */
public interface IdentitySource extends Provider {

    SourceId id();

    /**
     * Prepares one question on the request's thread. The returned call runs on another thread, under timeout, bulkhead
     * and circuit breaker, and must not touch this session. What it throws is treated as {@link Outcome.Unavailable}.
     */
    Callable<Outcome> ask(PersonName name, Document document);
}
