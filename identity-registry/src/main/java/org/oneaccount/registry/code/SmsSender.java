// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.MobileNumber;

/** How a message leaves: while the holder waits, or behind the page where waiting would tell that there is somebody to send to. */
public interface SmsSender {

    /** Stands where a gateway's answer would, when nobody waited for it. Never becomes evidence. */
    Outcome.Confirmed UNSEEN = new Outcome.Confirmed(SourceId.REALM, "unseen");

    /** The same where no message left at all, because there is nobody to send to or no more may be sent. */
    Outcome.Confirmed UNSENT = new Outcome.Confirmed(SourceId.REALM, "unsent");

    /**
     * Hands a message over.
     *
     * @param paid what the message cost, for a sender that learns of an outage when it is too late to say so
     */
    Outcome send(MobileNumber to, SmsMessage message, List<Quota> paid);

    static SmsSender waiting(KeycloakSession session) {
        return (to, message, paid) -> Sources.sendSms(session, to, message);
    }

    static SmsSender behindThePage(KeycloakSession session, RealmModel realm) {
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor("trust-sms");
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        return (to, message, paid) -> {
            executor.execute(() -> KeycloakModelUtils.runJobInTransaction(sessions, own -> {
                RealmModel ownRealm = own.realms().getRealm(realmId);
                own.getContext().setRealm(ownRealm);
                if (Sources.sendSms(own, to, message) instanceof Outcome.Unavailable unavailable) {
                    Counters.of(own, ownRealm).giveBack(paid);
                    Logger.getLogger(SmsSender.class)
                            .warnf("a code was not sent: source %s does not answer", unavailable.source());
                }
            }));
            return UNSEEN;
        };
    }
}
