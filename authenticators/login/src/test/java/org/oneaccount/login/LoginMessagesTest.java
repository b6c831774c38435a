// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginMessagesTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(messages("zh_CN").stringPropertyNames())
                .isEqualTo(messages("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyRefusalHasWords(String locale) throws IOException {
        assertThat(messages(locale).stringPropertyNames())
                .containsAll(Arrays.stream(LoginRefusal.values())
                        .map(LoginRefusal::id)
                        .toList());
    }

    /** MessageFormat swallows a single quote, and the placeholders behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void quotesAreDoubled(String locale) throws IOException {
        assertThat(messages(locale).values())
                .allSatisfy(
                        text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
    }

    private static Properties messages(String locale) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                LoginMessagesTest.class.getResourceAsStream(
                        "/theme-resources/messages/messages_" + locale + ".properties"),
                UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
