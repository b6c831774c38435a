// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;

/** Tells Keycloak's event log what became of a ledger, in the same transaction. Ids and levels only. */
final class EvidenceEvents {

    private final KeycloakSession session;

    EvidenceEvents(KeycloakSession session) {
        this.session = session;
    }

    void recorded(Account account, Collection<Proven> proven, int before, int after) {
        event(account, TrustEvents.RECORDED, before, after)
                .detail(TrustEvents.FACTOR, proven.stream().map(one -> one.factor()
                        .id()))
                .detail(
                        TrustEvents.SOURCE,
                        proven.stream().map(one -> one.source().id()).distinct())
                .detail(
                        TrustEvents.REFERENCE,
                        proven.stream().map(Proven::reference).filter(not(String::isEmpty)))
                .success();
    }

    void withdrawn(Account account, Collection<Factor> factors, Ledger.Revocation revocation, int before, int after) {
        event(account, TrustEvents.WITHDRAWN, before, after)
                .detail(TrustEvents.FACTOR, factors.stream().map(Factor::id).sorted())
                .detail(TrustEvents.REASON, revocation.reason())
                .detail(TrustEvents.BY, revocation.by())
                .success();
    }

    private EventBuilder event(Account account, String what, int before, int after) {
        EventBuilder event = Optional.ofNullable(session.getContext().getConnection())
                .map(connection -> new EventBuilder(account.realm(), session, connection))
                .orElseGet(() -> new EventBuilder(account.realm(), session));
        ClientModel client = session.getContext().getClient();
        if (client != null) {
            event.client(client);
        }
        return event.event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(account.user())
                .detail(Details.CUSTOM_REQUIRED_ACTION, what)
                .detail(TrustEvents.LEVEL_BEFORE, Integer.toString(before))
                .detail(TrustEvents.LEVEL, Integer.toString(after));
    }
}
