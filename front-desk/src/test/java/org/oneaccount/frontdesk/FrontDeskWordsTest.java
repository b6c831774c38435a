// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything a desk may be told can be said in both languages. */
class FrontDeskWordsTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsASentence(DeskRefusal refusal) {
        assertThat(chinese.getProperty(refusal.id()))
                .containsPattern("\\p{IsHan}{4}")
                .endsWith("。");
        assertThat(english.getProperty(refusal.id()))
                .doesNotContainPattern("\\p{IsHan}")
                .endsWith(".");
    }

    /** Other codes come with the words that staff never ask for them. */
    @Test
    void aCodeThatIsReadOutIsSentWithTheWordsThatSaySo() {
        assertThat(chinese.getProperty("frontdeskMobileText")).contains("{0}", "{1}", "念给", "不在窗口");
        assertThat(english.getProperty("frontdeskMobileText"))
                .contains("{0}", "{1}", "Read it to the staff", "tell nobody");
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(FrontDeskWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
