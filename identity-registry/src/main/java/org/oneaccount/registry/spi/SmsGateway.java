// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.concurrent.Callable;
import org.keycloak.provider.Provider;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.MobileNumber;

/** Sends text messages. The same rules as for {@link IdentitySource#ask} hold for the returned call. */
public interface SmsGateway extends Provider {

    /** The source named in evidence that rests on a code sent here. */
    SourceId id();

    /** {@link Outcome.Confirmed} means accepted for delivery; {@link Outcome.Refuted} that this number cannot be served. */
    Callable<Outcome> send(MobileNumber to, SmsMessage message);
}
