// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Tells a holder what happened to the account, by every way there is: SMS to the proven mobile, and the account's e-mail address. Run it by
 * {@link AfterCommit}, so that nothing is told that did not happen.
 *
 * @param name of the message keys {@code <name>Subject} and {@code <name>Text}; the words hold no personal data
 */
public record HolderNotice(String name) {

    private static final Logger LOG = Logger.getLogger(HolderNotice.class);
    private static final String TEMPLATE = "trust-notice.ftl";

    public void tell(KeycloakSession session, RealmModel realm, UserModel account) {
        bySms(session, realm, account);
        byMail(session, realm, account);
    }

    /** A gateway that does not answer is its own alarm; what happened stands. */
    private void bySms(KeycloakSession session, RealmModel realm, UserModel account) {
        Optional<MobileNumber> mobile = session.getProvider(TrustRegistry.class)
                .personalData(realm, account)
                .mobile();
        if (mobile.isPresent()) {
            String text = session.getProvider(LoginFormsProvider.class)
                    .setUser(account)
                    .getMessage(name + "Text");
            Sources.sendSms(session, mobile.get(), new SmsMessage("notice", Map.of(), text, Optional.empty()));
        }
    }

    private void byMail(KeycloakSession session, RealmModel realm, UserModel account) {
        if (account.getEmail() == null || realm.getSmtpConfig().isEmpty()) {
            return;
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    // Keycloak adds its own to these.
                    .send(name + "Subject", TEMPLATE, new HashMap<>(Map.of("notice", name + "Text")));
        } catch (EmailException failed) {
            LOG.warnf("The notice %s could not be sent by e-mail", name);
        }
    }
}
