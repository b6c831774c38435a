// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Tells a holder what happened to the account, by every way there is: SMS to the proven mobile, and the account's e-mail address, proven or not. Run it by
 * {@link AfterCommit}, so that nothing is told that did not happen. Words and pages are taken from the theme itself: Keycloak's own ways to
 * them want a request, and a timer has none.
 *
 * @param name of the message keys {@code <name>Subject} and {@code <name>Text}; the words hold no personal data
 */
public record HolderNotice(String name) {

    private static final Logger LOG = Logger.getLogger(HolderNotice.class);
    private static final String TEMPLATE = "trust-notice.ftl";

    public void tell(KeycloakSession session, RealmModel realm, UserModel account) {
        tell(session, realm, account, HolderWays.of(session, realm, account));
    }

    /** By ways that the account no longer has, perhaps. */
    public void tell(KeycloakSession session, RealmModel realm, UserModel account, HolderWays ways) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            Locale language = session.getContext().resolveLocale(account);
            Properties words = theme.getEnhancedMessages(realm, language);
            String text = words(words, "Text", language);
            SmsMessage sms =
                    new SmsMessage(name, Map.of(), words.getProperty(SmsMessage.LANGUAGE), text, Optional.empty());
            Mail mail = new Mail(theme, words(words, "Subject", language), text);
            ways.mobile().ifPresent(mobile -> bySms(session, mobile, sms));
            ways.email().ifPresent(address -> byMail(session, realm, address, mail));
        } catch (IOException broken) {
            throw new IllegalStateException("The realm's e-mail theme cannot be read", broken);
        }
    }

    private String words(Properties words, String part, Locale language) {
        return new MessageFormat(words.getProperty(name + part), language).format(new Object[0]);
    }

    /** A gateway that does not answer is its own alarm; what happened stands. */
    private static void bySms(KeycloakSession session, MobileNumber mobile, SmsMessage message) {
        Sources.sendSms(session, mobile, message);
    }

    private void byMail(KeycloakSession session, RealmModel realm, String address, Mail mail) {
        if (realm.getSmtpConfig().isEmpty()) {
            return;
        }
        try {
            session.getProvider(EmailSenderProvider.class)
                    .send(
                            realm.getSmtpConfig(),
                            address,
                            mail.subject(),
                            mail.page(session, "text/"),
                            mail.page(session, "html/"));
        } catch (EmailException | FreeMarkerException failed) {
            LOG.warnf("The notice %s could not be sent by e-mail", name);
        }
    }

    private record Mail(Theme theme, String subject, String text) {

        String page(KeycloakSession session, String folder) throws FreeMarkerException {
            // Keycloak adds its own to these.
            Map<String, Object> values = new HashMap<>(Map.of("notice", text));
            return session.getProvider(FreeMarkerProvider.class).processTemplate(values, folder + TEMPLATE, theme);
        }
    }
}
