// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.trust.identifier.DocumentType;

/** Everything the proof may have to say can be said in both languages. */
class IdCardWordsTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsExplained(IdCardRefusal reason) {
        assertThat(chinese).containsKey(reason.id());
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentHasAName(DocumentType type) {
        assertThat(chinese).containsKey("idcardType_" + type.id());
    }

    @Test
    void theListOfCountriesSpeaksTheHoldersLanguage() {
        assertThat(IssuingCountries.options(Locale.SIMPLIFIED_CHINESE))
                .anySatisfy(country ->
                        assertThat(country).containsEntry("value", "USA").containsEntry("label", "美国"));
    }

    /** Nobody counts a day in minutes. */
    @Test
    void limitsOfADaySayNoMinutes() {
        IdCardLimits.ALL.stream()
                .filter(limit -> limit.window().compareTo(Duration.ofDays(1)) >= 0)
                .map(limit -> limit.refusal().id())
                .forEach(id -> {
                    assertThat(chinese.getProperty(id)).contains("明天").doesNotContain("{0}");
                    assertThat(english.getProperty(id)).contains("tomorrow").doesNotContain("{0}");
                });
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(IdCardWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
