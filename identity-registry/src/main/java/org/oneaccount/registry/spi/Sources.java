// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.models.KeycloakSession;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The way to every outside service: each call runs under its source's timeout, bulkhead and circuit breaker, so a source that hangs costs nobody else. */
public final class Sources {

    private Sources() {}

    /** Asks the configured {@link IdentitySource}; {@link Outcome.Unavailable} when there is none or it does not answer in time. */
    public static Outcome verifyIdentity(KeycloakSession session, PersonName name, Document document) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Sends by the configured {@link SmsGateway}; {@link Outcome.Unavailable} when there is none or it does not answer in time. */
    public static Outcome sendSms(KeycloakSession session, MobileNumber to, SmsMessage message) {
        throw new UnsupportedOperationException("skeleton");
    }
}
