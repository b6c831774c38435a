// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.trust.RefusalReason;

/** What was done and refused on the representative's page. The registry writes its own events on the agent's account. */
final class MandateEvents {

    /** {@code custom_required_action} of these events. */
    private static final String PAGE = "trust-mandate";

    private final KeycloakSession session;
    private final Visitor visitor;

    MandateEvents(KeycloakSession session, Visitor visitor) {
        this.session = session;
        this.visitor = visitor;
    }

    /** @param what was done: granted, declined, revoked */
    void done(String what, Mandate mandate) {
        event().detail(TrustEvents.REASON, what)
                .detail(TrustEvents.REFERENCE, mandate.id())
                .success();
    }

    void refused(RefusalReason reason) {
        event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
    }

    private EventBuilder event() {
        return new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .client(session.getContext().getClient())
                .user(visitor.user())
                .detail(Details.CUSTOM_REQUIRED_ACTION, PAGE)
                .detail(TrustEvents.PROOF, MandateProofFactory.ID);
    }
}
