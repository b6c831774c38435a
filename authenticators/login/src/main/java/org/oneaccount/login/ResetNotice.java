// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Event;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.identifier.MobileNumber;

/** Tells the holder that the password was reset: by every way that could have reset it, SMS to the proven mobile and e-mail. Sent after the commit, so that nothing is told that did not happen. */
final class ResetNotice {

    private static final Logger LOG = Logger.getLogger(ResetNotice.class);

    private final KeycloakSessionFactory sessions;
    private final HttpRequest request;

    ResetNotice(KeycloakSessionFactory sessions, HttpRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    void tell(Event event) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            session.getContext().setRealm(realm);
            session.getContext().setHttpRequest(request);
            UserModel account = session.users().getUserById(realm, event.getUserId());
            if (account != null) {
                bySms(session, realm, account);
                byMail(session, realm, account, event);
            }
        });
    }

    /** A gateway that does not answer is its own alarm; the reset stands. */
    private static void bySms(KeycloakSession session, RealmModel realm, UserModel account) {
        Optional<MobileNumber> mobile = session.getProvider(TrustRegistry.class)
                .personalData(realm, account)
                .mobile();
        if (mobile.isEmpty()) {
            return;
        }
        String text =
                session.getProvider(LoginFormsProvider.class).setUser(account).getMessage("resetNoticeText");
        Sources.sendSms(session, mobile.get(), new SmsMessage("notice", Map.of(), text, Optional.empty()));
    }

    private static void byMail(KeycloakSession session, RealmModel realm, UserModel account, Event event) {
        if (account.getEmail() == null || realm.getSmtpConfig().isEmpty()) {
            return;
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    .sendEvent(event);
        } catch (EmailException failed) {
            LOG.warn("The notice of a password reset could not be sent by e-mail");
        }
    }
}
