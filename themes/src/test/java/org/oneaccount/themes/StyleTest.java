// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the look promises: light to load, nothing from elsewhere, readable by everybody. */
class StyleTest {

    private static final Path STYLE = Project.LOGIN.resolve("resources/css/oneaccount.css");
    private static final Path SCRIPT = Project.LOGIN.resolve("resources/js/oneaccount.js");

    /** A page may weigh 150 KB; this is its share for all but the words and Keycloak's own small script. */
    private static final int ALLOWED_BYTES = 50_000;

    @Test
    void styleAndScriptAreLight() throws IOException {
        assertThat(Files.size(STYLE) + Files.size(SCRIPT)).isLessThan(ALLOWED_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import", "url(", "http:", "https:"})
    void nothingIsFetchedFromElsewhere(String trace) {
        assertThat(Project.read(STYLE)).doesNotContain(trace);
        assertThat(Project.read(SCRIPT)).doesNotContain(trace);
    }

    @Test
    void bothWaysToLargeTextAreTheSame() {
        String style = Project.read(STYLE);

        assertThat(block(style, ":root.large")).isEqualTo(block(style, "html:has(#large-text:checked)"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, wash",
        "muted, paper",
        "muted, wash",
        "brand, paper",
        "brand-dark, paper",
        "brand-dark, wash",
        "bad, paper",
        "bad, bad-wash",
        "ok, paper",
        "warn, paper"
    })
    void wordsStandOutFromTheirGround(String words, String ground) {
        String style = Project.read(STYLE);
        Map<String, String> usual = block(style, ":root");
        Map<String, String> large = new HashMap<>(usual);
        large.putAll(block(style, ":root.large"));

        assertThat(contrast(usual.get(words), usual.get(ground))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(large.get(words), large.get(ground))).isGreaterThanOrEqualTo(7);
    }

    @Test
    void theEdgeOfAFieldStandsOut() {
        Map<String, String> usual = block(Project.read(STYLE), ":root");

        assertThat(contrast(usual.get("edge"), usual.get("paper"))).isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> block(String style, String selector) {
        Matcher block = Pattern.compile("(?m)^" + Pattern.quote(selector) + " \\{(.*?)}", Pattern.DOTALL)
                .matcher(style);
        assertThat(block.find()).as(selector).isTrue();
        Map<String, String> values = new HashMap<>();
        Matcher value = Pattern.compile("--([\\w-]+): ([^;]+);").matcher(block.group(1));
        while (value.find()) {
            values.put(value.group(1), value.group(2));
        }
        return values;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("[0-9a-f]", "$0$0") : colour;
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
