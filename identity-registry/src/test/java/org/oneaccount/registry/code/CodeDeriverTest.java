// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.registry.fake.FakeSeal;

class CodeDeriverTest {

    private final CodeDeriver codes = keyedBy("key");

    @Test
    void aCodeHasSixDigitsWhateverTheNonce() {
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> codes.code("nonce" + i)))
                .allMatch(code -> code.matches("\\d{6}"));
    }

    @Test
    void theSameNonceGivesTheSameCode() {
        assertThat(codes.code("nonce")).isEqualTo(keyedBy("key").code("nonce"));
    }

    @Test
    void anotherKeyGivesOtherCodes() {
        assertThat(codesOf(codes)).isNotEqualTo(codesOf(keyedBy("other key")));
    }

    @Test
    void codesAreSpreadOverTheWholeRange() {
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(i -> codes.code("nonce" + i).charAt(0))
                        .collect(Collectors.toSet()))
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\u3000%s"})
    void whatWasTypedAroundTheCodeDoesNotMatter(String typed) {
        assertThat(codes.matches("nonce", String.format(typed, codes.code("nonce"))))
                .isTrue();
    }

    @Test
    void fullWidthDigitsAreDigits() {
        String fullWidth = codes.code("nonce")
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '\uff10')))
                .collect(Collectors.joining());

        assertThat(codes.matches("nonce", fullWidth)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef"})
    void anythingElseDoesNotMatch(String typed) {
        assertThat(codes.matches("nonce", typed)).isFalse();
    }

    private static CodeDeriver keyedBy(String key) {
        return new CodeDeriver(nonce -> new FakeSeal().index(key, nonce));
    }

    private static String codesOf(CodeDeriver codes) {
        return IntStream.range(0, 10).mapToObj(i -> codes.code("nonce" + i)).collect(Collectors.joining());
    }
}
