// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page says in both languages everything that Java may ask it to say. */
class SandboxPageTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void everySourceModeAndOutcomeHasAName() {
        assertThat(english.stringPropertyNames())
                .containsAll(Stream.of(SandboxSource.values())
                        .map(it -> "sandboxSource_" + it.id())
                        .toList())
                .containsAll(Stream.of(SourceMode.values())
                        .map(it -> "sandboxMode_" + it.id())
                        .toList())
                .containsAll(Stream.of(TriggerOutcome.values())
                        .map(it -> "sandboxOutcome_" + it.id())
                        .toList())
                .containsAll(TestRegister.TRIGGERS.stream()
                        .map(it -> "sandboxField_" + it.where())
                        .toList())
                .containsAll(TestRegister.PERSONS.stream()
                        .map(it -> "sandboxIdType_" + it.idType().id())
                        .toList());
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(SandboxPageTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
