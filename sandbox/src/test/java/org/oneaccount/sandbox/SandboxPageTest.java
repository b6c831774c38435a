// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oneaccount.trust.identifier.MobileNumber;

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

    @Test
    void everyWayAFaceCheckCanGoHasAName() {
        assertThat(english.stringPropertyNames())
                .containsAll(Stream.of(FaceChoice.values())
                        .map(it -> "sandboxFace_" + it.id())
                        .toList());
    }

    @Test
    void thePageShowsMessagesPersonsTriggersAndSwitches() throws Exception {
        InMemoryState state = new InMemoryState();
        state.add(new SentMessage(
                MobileNumber.parse("13800000001").orElseThrow(),
                "<b>246810</b>",
                Optional.of("246810"),
                Instant.EPOCH));

        String page = render(state);

        assertThat(page)
                .contains("13800000001", "&lt;b&gt;246810&lt;/b&gt;", "119999195001010014", "测试甲")
                .contains("11999919000101096X", "91119999000000182X", "value=\"rate-limited\"")
                .doesNotContain("sandboxText", "<b>");
    }

    /** As Keycloak does it. */
    private String render(SandboxState state) throws IOException, TemplateException {
        Configuration keycloaks = new Configuration(Configuration.VERSION_2_3_32);
        keycloaks.setOutputFormat(HTMLOutputFormat.INSTANCE);
        keycloaks.setClassForTemplateLoading(SandboxPageTest.class, "/theme-resources/templates");
        StringWriter page = new StringWriter();
        keycloaks
                .getTemplate("sandbox-page.ftl", "UTF-8")
                .process(
                        SandboxTemplates.withWords(
                                SandboxPage.model(state, "http://localhost/sandbox", ZoneOffset.UTC),
                                List.of("en", "zh-CN"),
                                Locale.ENGLISH,
                                english),
                        page);
        return page.toString();
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
