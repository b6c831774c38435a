// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxBodyTest {

    @Test
    void aPersonInTheShapeOfTheRegisterIsRead() {
        TestPerson person = TestRegister.PERSONS.get(6);

        TestPerson read =
                SandboxBody.parse(SandboxJson.write(SandboxJson.of(person))).person();

        assertThat(read).isEqualTo(person);
    }

    @Test
    void anOrganisationInTheShapeOfTheRegisterIsRead() {
        TestOrganisation organisation = TestRegister.ORGANISATIONS.get(0);

        TestOrganisation read = SandboxBody.parse(SandboxJson.write(SandboxJson.of(organisation)))
                .organisation();

        assertThat(read).isEqualTo(organisation);
    }

    @Test
    void mobileAndCardsMayBeLeftOut() {
        TestPerson person = SandboxBody.parse(person("测试壬", "resident-id", "11010519491231002x"))
                .person();

        assertThat(person.mobile()).isEmpty();
        assertThat(person.cards()).isEmpty();
        assertThat(person.idNumber().value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "测试壬, resident-id, 110105194912310021, idNumber",
        "测试壬, resident-id, 810000199003070015, idNumber",
        "测试壬, passport, E12345678, idType",
        "12345, resident-id, 11010519491231002X, name"
    })
    void aRefusalNamesTheMemberAndKeepsTheValueToItself(String name, String type, String number, String member) {
        assertThatThrownBy(() -> SandboxBody.parse(person(name, type, number)).person())
                .isInstanceOf(InvalidBodyException.class)
                .hasMessageStartingWith("\"" + member + "\" must be")
                .message()
                .doesNotContain(name, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"up\"", "{", "null"})
    void whatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> SandboxBody.parse(body)).isInstanceOf(InvalidBodyException.class);
    }

    @Test
    void anUnknownModeIsRefused() {
        assertThatThrownBy(() -> SandboxBody.parse("{\"mode\":\"off\"}").mode())
                .hasMessage("\"mode\" must be one of up, down, slow, rate-limited");
    }

    private static String person(String name, String type, String number) {
        return "{\"name\":\"%s\",\"idType\":\"%s\",\"idNumber\":\"%s\"}".formatted(name, type, number);
    }
}
