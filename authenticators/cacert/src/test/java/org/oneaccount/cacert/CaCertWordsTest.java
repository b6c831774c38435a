// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything the proof may have to say can be said in both languages. */
class CaCertWordsTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsExplained(CaCertRefusal reason) {
        assertThat(chinese).containsKey(reason.id());
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(CaCertWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
