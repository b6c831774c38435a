// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRefusalTest {

    @ParameterizedTest
    @EnumSource(CodeRefusal.class)
    void everyReasonIsSaidInBothLanguages(CodeRefusal refusal) throws IOException {
        assertThat(messages("zh_CN").getProperty(refusal.id())).as("zh-CN").isNotBlank();
        assertThat(messages("en").getProperty(refusal.id())).as("en").isNotBlank();
    }

    @Test
    void noTwoReasonsShareAName() {
        assertThat(Arrays.stream(CodeRefusal.values()).map(CodeRefusal::id)).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(new TreeSet<>(messages("zh_CN").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages("en").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyMessageIsAPatternThatKeepsItsFigures(String language) throws IOException {
        Properties messages = messages(language);
        for (String key : messages.stringPropertyNames()) {
            String pattern = messages.getProperty(key);
            String text = MessageFormat.format(pattern, "3", "5");
            assertThat(text).as(key).doesNotContain("{");
            assertThat(text.contains("3")).as(key).isEqualTo(pattern.contains("{0}") || pattern.contains("3"));
        }
    }

    /** Nobody counts a day in minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void limitsOfADaySayNoMinutes(String language) throws IOException {
        Properties messages = messages(language);
        SmsLimits.ALL.stream()
                .filter(limit -> limit.window().compareTo(Duration.ofDays(1)) >= 0)
                .map(limit -> messages.getProperty(limit.refusal().id()))
                .forEach(message ->
                        assertThat(message).containsAnyOf("明天", "tomorrow").doesNotContain("{0}"));
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream file = CodeRefusal.class.getResourceAsStream(
                "/theme-resources/messages/messages_" + language + ".properties")) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
