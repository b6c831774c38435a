// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.TrustEvents;

/** Tells Keycloak's event log what a desk asked and was told. Ids of staff, places and accounts; nothing of the citizen. */
final class DeskEvents {

    /** {@code custom_required_action} of these events. */
    static final String CONFIRMATION = "trust-front-desk";

    /** The same, when a code was sent to a mobile that shall be read back. */
    static final String MOBILE_CODE = "trust-front-desk-mobile-code";

    private static final String CORRELATION = "front_desk_correlation";
    private static final String CHANNEL = "front_desk_channel";
    private static final String SITE = "front_desk_site";
    private static final String DEVICE = "front_desk_device";
    private static final String OPERATOR = "front_desk_operator";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel desk;

    DeskEvents(KeycloakSession session, RealmModel realm, ClientModel desk) {
        this.session = session;
        this.realm = realm;
        this.desk = desk;
    }

    void sent(MobileCodeRequest request, String account) {
        about(request)
                .user(account)
                .detail(Details.CUSTOM_REQUIRED_ACTION, MOBILE_CODE)
                .success();
    }

    void answered(ConfirmationRequest request, String account, Answer answer) {
        EventBuilder event = about(request).user(account);
        answer.refusal().ifPresentOrElse(refusal -> refuse(event, refusal), event::success);
    }

    void refused(DeskRequest request, DeskRefusal refusal) {
        refuse(about(request), refusal);
    }

    /** Before it is known what was asked, or even who asks. */
    void refused(DeskRefusal refusal) {
        refuse(event(), refusal);
    }

    private static void refuse(EventBuilder event, DeskRefusal refusal) {
        event.detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED);
    }

    private EventBuilder about(DeskRequest request) {
        EventBuilder event = event().detail(CORRELATION, request.correlationId().toString())
                .detail(CHANNEL, RequestReader.word(request.place().channel()))
                .detail(SITE, request.place().site())
                .detail(DEVICE, request.place().device());
        request.place().operator().ifPresent(operator -> event.detail(OPERATOR, operator));
        return event;
    }

    private EventBuilder event() {
        EventBuilder event = Optional.ofNullable(session.getContext().getConnection())
                .map(connection -> new EventBuilder(realm, session, connection))
                .orElseGet(() -> new EventBuilder(realm, session));
        if (desk != null) {
            event.client(desk);
        }
        return event.event(EventType.CUSTOM_REQUIRED_ACTION).detail(Details.CUSTOM_REQUIRED_ACTION, CONFIRMATION);
    }
}
