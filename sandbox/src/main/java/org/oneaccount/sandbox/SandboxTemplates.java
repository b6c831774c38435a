// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/** Renders the sandbox's templates in the language of the login pages, without needing their look. */
record SandboxTemplates(KeycloakSession session, RealmModel realm) {

    String render(String template, Map<String, Object> model) {
        LocaleUtil.processLocaleParam(session, realm, null);
        Locale locale = session.getContext().resolveLocale(null);
        List<String> languages = realm.getSupportedLocalesStream().sorted().toList();
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return session.getProvider(FreeMarkerProvider.class)
                    .processTemplate(
                            withWords(model, languages, locale, theme.getEnhancedMessages(realm, locale)),
                            template,
                            theme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException(template + " cannot be rendered", e);
        }
    }

    static Map<String, Object> withWords(
            Map<String, Object> model, List<String> languages, Locale locale, Properties messages) {
        Map<String, Object> complete = new HashMap<>(model);
        complete.put("msg", new MessageFormatterMethod(locale, messages));
        complete.put("lang", locale.toLanguageTag());
        complete.put("languages", languages);
        return complete;
    }
}
