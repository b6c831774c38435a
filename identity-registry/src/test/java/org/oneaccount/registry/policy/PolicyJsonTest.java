// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.trust.PolicyException;
import org.oneaccount.trust.ShippedPolicy;

class PolicyJsonTest {

    private static final String VALID =
            """
            {"levels": {"natural": [
               {"level": 1, "names": {"zh-CN": "一", "en": "One"}, "strength": 1,
                "alternatives": [{"sign-in": "accredited"}]},
               {"level": 2, "names": {"zh-CN": "二", "en": "Two"}, "strength": 2,
                "alternatives": [{"mobile": "accredited"}, {"face": "authoritative"}]}]},
             "lifetimes": {"mobile": "P365D"},
             "sources": {"realm": "authoritative", "sms": "accredited"}}
            """;

    @Test
    void theShippedPolicyIsReadAsItIsWritten() {
        assertThat(PolicyJson.read(PolicyJson.write(ShippedPolicy.policy()))).isEqualTo(ShippedPolicy.policy());
    }

    @Test
    void anotherPolicyIsReadAsItIsWritten() {
        assertThat(PolicyJson.read(PolicyJson.write(PolicyJson.read(VALID)))).isEqualTo(PolicyJson.read(VALID));
    }

    @ParameterizedTest(name = "{0} instead of {1} is wrong at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"levels"                    | {"Levels"                       | $.Levels
            "sources": {                 | "source": {                     | $.source
            "lifetimes": {               | "lifetime": {                   | $.lifetime
            {"natural": [                | {"human": [                     | $.levels.human
            "strength": 2,               | "strength": 4,                  | $.levels.natural[1]
            "strength": 2,               | "strength": "2",                | $.levels.natural[1].strength
            "strength": 2,               |                                 | $.levels.natural[1].strength
            "strength": 1,               | "strength": 3,                  | $.levels.natural[1].strength
            "level": 2,                  | "level": 3,                     | $.levels.natural[1]
            "level": 2,                  | "level": 1.5,                   | $.levels.natural[1].level
            "en": "Two"                  | "en": 2                         | $.levels.natural[1].names.en
            {"face": "authoritative"}    | {}                              | $.levels.natural[1].alternatives[1]
            {"face": "authoritative"}    | {"face": "certain"}             | $.levels.natural[1].alternatives[1].face
            {"face": "authoritative"}    | {"Face": "authoritative"}       | $.levels.natural[1].alternatives[1].Face
            [{"sign-in": "accredited"}]  | []                              | $.levels.natural[0]
            [{"sign-in": "accredited"}]  | {"sign-in": "accredited"}       | $.levels.natural[0].alternatives
            "P365D"                      | "a year"                        | $.lifetimes.mobile
            "P365D"                      | "-P1D"                          | $.lifetimes['mobile']
            "sms": "accredited"          | "sms": "very"                   | $.sources.sms
            "sms": "accredited"          | "a b": "accredited"             | $.sources['a b']
            "realm": "authoritative"     | "realm": "accredited"           | $.levels.natural[1].alternatives[1]
            """)
    void whatIsWrongIsNamedByItsPath(String right, String wrong, String path) {
        String document = VALID.replace(right, wrong == null ? "" : wrong);
        assertThat(document).isNotEqualTo(VALID);

        PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> PolicyJson.read(document));

        assertThat(refusal).isNotNull();
        assertThat(refusal.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {
            []
            {} {}
            {"levels":{},"levels":{}}
            """)
    void whatIsNoDocumentIsWrongAtItsRoot(String document) {
        assertThatThrownBy(() -> PolicyJson.read(document))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("$:");
    }

    @Test
    void whatAnEmptyDocumentLacksIsNamed() {
        assertThatThrownBy(() -> PolicyJson.read("{}")).hasMessage("$.levels: is missing");
    }
}
