// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.frontdesk.OwnAccount.Answer;
import org.oneaccount.frontdesk.OwnAccount.Operator;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class OwnAccountTest {

    private static final Document CITIZEN = card(TestBodies.CITIZEN);
    private static final Document CLERK = card(TestBodies.OPERATOR);
    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");

    @Test
    void somebodyElsesAccountIsAnothers() {
        assertThat(judge(declaring(TestBodies.OPERATOR), PersonalData.NONE, CITIZEN))
                .isEqualTo(Answer.ANOTHERS);
    }

    @Test
    void whoShowsTheOperatorsOwnDocumentIsTheOperator() {
        assertThat(judge(declaring(TestBodies.OPERATOR), PersonalData.NONE, CLERK))
                .isEqualTo(Answer.OWN);
    }

    /** A passport on the counter, and an account that stands for the operator already. */
    @Test
    void anAccountThatStandsForTheOperatorIsTheirs() {
        assertThat(judge(declaring(TestBodies.OPERATOR), knowing(CLERK), passport("X1234567", "USA")))
                .isEqualTo(Answer.OWN);
    }

    @Test
    void anOperatorIsKnownByTheirOwnAccountToo() {
        Operator operator = new Operator(Optional.empty(), Optional.of("account-of-clerk"), knowing(CLERK));

        assertThat(judge(operator, PersonalData.NONE, CITIZEN)).isEqualTo(Answer.ANOTHERS);
        assertThat(judge(operator, PersonalData.NONE, CLERK)).isEqualTo(Answer.OWN);
    }

    @Test
    void theOperatorsOwnAccountIsTheirsWhateverIsOnTheCounter() {
        Operator operator = new Operator(Optional.empty(), Optional.of("account"), PersonalData.NONE);

        assertThat(judge(operator, PersonalData.NONE, CITIZEN)).isEqualTo(Answer.OWN);
    }

    @Test
    void aSecondAccountWithTheOperatorsMobileIsTheirs() {
        Operator operator = new Operator(
                Optional.of(new IdNumber(TestBodies.OPERATOR)), Optional.of("account-of-clerk"), withMobile());

        assertThat(judge(operator, withMobile(), CITIZEN)).isEqualTo(Answer.OWN);
    }

    @Test
    void anOperatorOfWhomNoDocumentIsKnownCouldBeAnybody() {
        Operator unknown = new Operator(Optional.empty(), Optional.of("account-of-clerk"), withMobile());

        assertThat(judge(unknown, PersonalData.NONE, CITIZEN)).isEqualTo(Answer.OPERATOR_UNKNOWN);
    }

    @Test
    void thatItIsAnOwnAccountIsSaidFirst() {
        Operator unknown = new Operator(Optional.empty(), Optional.of("account"), PersonalData.NONE);

        assertThat(judge(unknown, PersonalData.NONE, CITIZEN)).isEqualTo(Answer.OWN);
    }

    @Test
    void passportsOfTwoCountriesAreTwo() {
        Operator operator =
                new Operator(Optional.empty(), Optional.of("account-of-clerk"), knowing(passport("X1234567", "USA")));

        assertThat(judge(operator, PersonalData.NONE, passport("X1234567", "CAN")))
                .isEqualTo(Answer.ANOTHERS);
        assertThat(judge(operator, PersonalData.NONE, passport("X1234567", "USA")))
                .isEqualTo(Answer.OWN);
    }

    @Test
    void anOldDocumentOfTheOperatorIsTheirsToo() {
        assertThat(OwnAccount.judge(
                        declaring(TestBodies.OPERATOR), "account", PersonalData.NONE, List.of(CITIZEN, CLERK)))
                .isEqualTo(Answer.OWN);
    }

    @Test
    void anOperatorIsNotNamedInALog() {
        assertThat(declaring(TestBodies.OPERATOR).toString()).doesNotContain(TestBodies.OPERATOR);
    }

    private static Answer judge(Operator operator, PersonalData account, Document checked) {
        return OwnAccount.judge(operator, "account", account, List.of(checked));
    }

    private static Operator declaring(String idNumber) {
        return new Operator(Optional.of(new IdNumber(idNumber)), Optional.empty(), PersonalData.NONE);
    }

    private static PersonalData knowing(Document document) {
        return new PersonalData(
                Optional.of(new PersonName("测试乙")), List.of(document), Optional.empty(), Optional.empty());
    }

    private static PersonalData withMobile() {
        return new PersonalData(Optional.empty(), List.of(), Optional.of(MOBILE), Optional.empty());
    }

    private static Document card(String number) {
        return new Document(DocumentType.RESIDENT_ID, number, Optional.empty());
    }

    private static Document passport(String number, String country) {
        return new Document(DocumentType.PASSPORT, number, Optional.of(country));
    }
}
