// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;

class TestRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(names = {"RESIDENT_ID", "HMT_RESIDENCE_PERMIT", "FOREIGN_PERMANENT_RESIDENT"})
    void thereIsAPersonWithEveryDocumentThatASourceChecks(DocumentType type) {
        assertThat(TestRegister.PERSONS).anyMatch(person -> person.idType() == type);
    }

    @Test
    void noTwoPersonsShareANumberMobileOrCard() {
        assertThat(TestRegister.PERSONS).extracting(TestPerson::idNumber).doesNotHaveDuplicates();
        assertThat(TestRegister.PERSONS).extracting(TestPerson::mobile).doesNotHaveDuplicates();
        assertThat(TestRegister.PERSONS.stream().flatMap(person -> person.cards().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPersonIsCalledATest() {
        assertThat(TestRegister.PERSONS)
                .allMatch(person -> person.name().value().startsWith("测试"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idNumber", "cardNumber", "phone", "orgCode"})
    void everyOutcomeHasATriggerInEveryField(String field) {
        assertThat(TestRegister.TRIGGERS.stream()
                        .filter(trigger -> trigger.where().equals(field))
                        .map(Trigger::outcome)
                        .collect(Collectors.toList()))
                .containsExactly(TriggerOutcome.values());
    }

    @Test
    void aTriggerHasTheFormOfWhatItIsTypedInsteadOf() {
        assertThat(TestRegister.TRIGGERS).allSatisfy(trigger -> {
            boolean valid =
                    switch (trigger.where()) {
                        case "phone" -> MobileNumber.parse(trigger.value()).isPresent();
                        case "cardNumber" -> BankCard.parse(trigger.value())
                                .filter(BankCard::hasCheckDigit)
                                .isPresent();
                        case "orgCode" -> CreditCode.parse(trigger.value()).isPresent();
                        default -> IdNumber.parse(trigger.value(), TODAY).isPresent();
                    };
            assertThat(valid).isTrue();
        });
    }

    @Test
    void noTriggerIsAPerson() {
        assertThat(TestRegister.TRIGGERS).noneMatch(trigger -> TestRegister.PERSONS.stream()
                .anyMatch(person -> person.idNumber().value().equals(trigger.value())
                        || person.cards().contains(trigger.value())));
    }
}
