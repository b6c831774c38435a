// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneaccount.sandbox.TestOrganisation.LegalRepresentative;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * What is in the sandbox from the start, the same in every realm. The ID numbers carry region 119999, which no county
 * has (and a nationality 999 for the foreign card), with correct check digits; the sandbox sends nothing to the mobiles.
 */
final class TestRegister {

    /** Any day after the youngest was born will do: these numbers are constants, not input. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    static final List<TestPerson> PERSONS = List.of(
            person("测试甲", "119999195001010014", "13800000001", "6200000000000005", "6222600260001072444"),
            person("测试乙", "119999198002020023", "13800000002", "6228480402564890018"),
            person("测试丙", "119999199903030039", "13800000003", "6216261000000000018"),
            person("测试丁", "119999197204040044", "13800000004", "6250941006528599"),
            person("测试戊", "119999194505050058", "13800000005", "6225760008219524"),
            person("测试己", "119999198806060063", "13800000006", "6226090000000048"),
            // A residence permit for residents of Hong Kong, and a foreign permanent resident's card.
            person("测试庚", "810000199007070012", "13800000007", "6226388000000095"),
            person("测试辛", "911999199108080012", "13800000008", "62123456789000003"));

    static final List<TestOrganisation> ORGANISATIONS = List.of(
            organisation("测试甲科技有限公司", "91119999000000182X", PERSONS.get(0)),
            organisation("测试乙贸易有限公司", "91119999000000190Q", PERSONS.get(1)),
            organisation("测试丙文化中心", "91119999000000270C", PERSONS.get(2)),
            organisation("测试丁餐饮店", "911199990000003500", PERSONS.get(3)));

    static final List<Trigger> TRIGGERS = List.of(
            new Trigger("idNumber", "119999190001010919", TriggerOutcome.CONFIRMED),
            new Trigger("idNumber", "119999190001010927", TriggerOutcome.MISMATCH),
            new Trigger("idNumber", "119999190001010935", TriggerOutcome.NO_RECORD),
            new Trigger("idNumber", "119999190001010943", TriggerOutcome.RATE_LIMITED),
            new Trigger("idNumber", "119999190001010951", TriggerOutcome.SLOW),
            new Trigger("idNumber", "11999919000101096X", TriggerOutcome.DOWN),
            new Trigger("cardNumber", "6200009900000015", TriggerOutcome.CONFIRMED),
            new Trigger("cardNumber", "6200009900000023", TriggerOutcome.MISMATCH),
            new Trigger("cardNumber", "6200009900000031", TriggerOutcome.NO_RECORD),
            new Trigger("cardNumber", "6200009900000049", TriggerOutcome.RATE_LIMITED),
            new Trigger("cardNumber", "6200009900000056", TriggerOutcome.SLOW),
            new Trigger("cardNumber", "6200009900000064", TriggerOutcome.DOWN),
            new Trigger("phone", "13800009901", TriggerOutcome.CONFIRMED),
            new Trigger("phone", "13800009902", TriggerOutcome.MISMATCH),
            new Trigger("phone", "13800009903", TriggerOutcome.NO_RECORD),
            new Trigger("phone", "13800009904", TriggerOutcome.RATE_LIMITED),
            new Trigger("phone", "13800009905", TriggerOutcome.SLOW),
            new Trigger("phone", "13800009906", TriggerOutcome.DOWN),
            new Trigger("orgCode", "91119999000990016A", TriggerOutcome.CONFIRMED),
            new Trigger("orgCode", "911199990009900245", TriggerOutcome.MISMATCH),
            new Trigger("orgCode", "911199990009900320", TriggerOutcome.NO_RECORD),
            new Trigger("orgCode", "91119999000990040T", TriggerOutcome.RATE_LIMITED),
            new Trigger("orgCode", "91119999000990059P", TriggerOutcome.SLOW),
            new Trigger("orgCode", "91119999000990067J", TriggerOutcome.DOWN));

    private TestRegister() {}

    static Optional<TriggerOutcome> trigger(String where, String value) {
        return TRIGGERS.stream()
                .filter(trigger ->
                        trigger.where().equals(where) && trigger.value().equals(value))
                .map(Trigger::outcome)
                .findFirst();
    }

    static Optional<TestPerson> person(IdNumber number) {
        return PERSONS.stream()
                .filter(person -> person.idNumber().equals(number))
                .findFirst();
    }

    /** Whether the number means something here already, as a person or a trigger. */
    static boolean owns(IdNumber number) {
        return person(number).isPresent() || trigger("idNumber", number.value()).isPresent();
    }

    static boolean owns(CreditCode code) {
        return trigger("orgCode", code.value()).isPresent()
                || ORGANISATIONS.stream()
                        .anyMatch(organisation -> organisation.code().equals(code));
    }

    private static TestPerson person(String name, String idNumber, String mobile, String... cards) {
        return new TestPerson(
                PersonName.parse(name).orElseThrow(),
                IdNumber.parse(idNumber, TODAY).orElseThrow(),
                Optional.of(MobileNumber.parse(mobile).orElseThrow()),
                Stream.of(cards).toList());
    }

    private static TestOrganisation organisation(String name, String code, TestPerson legalRepresentative) {
        return new TestOrganisation(
                OrganisationName.parse(name).orElseThrow(),
                CreditCode.parse(code).orElseThrow(),
                new LegalRepresentative(legalRepresentative.name(), legalRepresentative.idNumber()));
    }
}
