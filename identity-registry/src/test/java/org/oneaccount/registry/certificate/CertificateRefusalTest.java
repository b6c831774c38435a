// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateRefusalTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInBothLanguages(CertificateRefusal reason) throws IOException {
        assertThat(messages("zh_CN").getProperty(reason.id())).as("zh-CN").isNotBlank();
        assertThat(messages("en").getProperty(reason.id())).as("en").isNotBlank();
    }

    @Test
    void noTwoReasonsShareAName() {
        assertThat(Arrays.stream(CertificateRefusal.values()).map(CertificateRefusal::id))
                .doesNotHaveDuplicates();
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                CertificateRefusal.class.getResourceAsStream(
                        "/theme-resources/messages/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
