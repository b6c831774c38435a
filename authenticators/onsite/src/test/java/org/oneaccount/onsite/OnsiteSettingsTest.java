// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

class OnsiteSettingsTest {

    @Test
    void defaults() {
        OnsiteSettings settings = OnsiteSettings.of(Map.of());

        assertThat(settings.lifetime()).isEqualTo(Duration.ofHours(72));
        assertThat(settings.place()).isEqualTo("${onsitePlace}");
        assertThat(settings.link()).isEmpty();
        assertThat(settings.limits().numbers().values()).containsExactly(5, 10);
    }

    @Test
    void explicitValues() {
        OnsiteSettings settings = OnsiteSettings.of(Map.of(
                "onsite.lifetime-hours", "24",
                "onsite.place", " 市民中心一楼 ",
                "onsite.place-link", "https://hall.example.org/places",
                "onsite.per-account-hour", "1",
                "onsite.per-account-day", "2"));

        assertThat(settings.lifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.place()).isEqualTo("市民中心一楼");
        assertThat(settings.link()).contains(URI.create("https://hall.example.org/places"));
        assertThat(settings.limits().numbers().values()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "onsite.lifetime-hours, 0, 1 to 720",
        "onsite.lifetime-hours, 721, 1 to 720",
        "onsite.lifetime-hours, three, 1 to 720",
        "onsite.per-account-hour, 0, 1 to 1000",
        "onsite.per-account-day, 1001, 1 to 1000"
    })
    void aBadValueNamesKeyAndRange(String key, String value, String range) {
        assertThatThrownBy(() -> OnsiteSettings.of(Map.of(key, value)))
                .hasMessageContaining(key)
                .hasMessageContaining(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "hall.example.org",
                "https://hall.example.org/\" onclick=\"",
                "https://hall.example.org/a b",
                "ftp://hall.example.org"
            })
    void aLinkOpensAPageAndNothingElse(String link) {
        assertThatThrownBy(() -> OnsiteSettings.of(Map.of("onsite.place-link", link)))
                .hasMessageContaining("onsite.place-link");
    }

    @Test
    void theFactoryOffersWhatTheRecordReads() {
        List<String> read = Stream.concat(
                        Stream.of("onsite.lifetime-hours", OnsiteSettings.PLACE, OnsiteSettings.LINK),
                        OnsiteLimits.ALL.stream().map(limit -> limit.setting().key()))
                .toList();

        assertThat(new OnsiteProofFactory().settings())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(read);
    }
}
