// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything the page may have to say can be said in both languages. */
class OnsiteWordsTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsExplainedAndSaysHowLongToWait(OnsiteRefusal reason) {
        assertThat(chinese.getProperty(reason.id())).containsAnyOf("{0}", "明天这个时候");
        assertThat(english.getProperty(reason.id())).containsAnyOf("{0}", "tomorrow at this time");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyHintIsSaid(OnsitePages.Hint hint) {
        assertThat(chinese).containsKey(hint.key());
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(OnsiteWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
