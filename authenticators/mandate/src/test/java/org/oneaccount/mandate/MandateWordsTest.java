// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.trust.identifier.OrganisationHead;

/** Everything the pages may have to say can be said in both languages. */
class MandateWordsTest {

    private final Properties chinese = messages("zh_CN");
    private final Properties english = messages("en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsExplainedAndALimitSaysHowLongToWait(MandateProofRefusal reason) {
        boolean limit = reason.name().endsWith("_HOUR_LIMIT");

        assertThat(chinese.getProperty(reason.id()).contains("{0}")).isEqualTo(limit);
        assertThat(english.getProperty(reason.id()).contains("{0}")).isEqualTo(limit);
    }

    @ParameterizedTest
    @EnumSource
    void everyHeadHasAName(OrganisationHead head) {
        assertThat(chinese).containsKey("mandateHead_" + head.id());
    }

    @Test
    void aHeadHasANameBeforeItsOrganisationIsKnown() {
        assertThat(chinese).containsKey("mandateHead_any");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToGrantHasAName(Mandate.Method method) {
        assertThat(chinese).containsKey("mandateMethod_" + method.id());
    }

    @Test
    void everyTimeThatIsOfferedHasAName() {
        assertThat(MandateSettings.of(Map.of("mandate.most-months", "60")).months())
                .allSatisfy(months -> assertThat(chinese).containsKey("mandateMonths_" + months));
    }

    private static Properties messages(String language) {
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(MandateWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return messages;
    }
}
