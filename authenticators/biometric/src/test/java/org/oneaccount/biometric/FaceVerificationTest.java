// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.registry.spi.FaceRefusal;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

class FaceVerificationTest {

    private static final SourceId FACE = new SourceId("face");
    private static final Outcome.Unavailable SILENCE = new Outcome.Unavailable(FACE, Duration.ofSeconds(30));
    private static final Outcome.Confirmed YES = new Outcome.Confirmed(FACE, "t-1");
    private static final URI BACK = URI.create("https://account.example.org/back");

    private final FakeOutside outside = new FakeOutside();
    private final FakeCounters counters = new FakeCounters(TestChecks.NOW.plus(Duration.ofMinutes(20)));

    @Test
    void aCheckIsBegunAboutThePersonOfTheAccount() {
        FaceAnswer answer = evidence().begin("c-1", "key-of-c-1", BACK);

        assertThat(answer).isEqualTo(new FaceAnswer.Begun(TestChecks.of("c-1", TestChecks.ADULT, Purpose.EVIDENCE)));
        assertThat(outside.started).containsExactly(TestChecks.ADULT);
    }

    @Test
    void withoutAPersonThereIsNothingToCompare() {
        outside.person = Optional.empty();

        assertThat(evidence().begin("c-1", "key-of-c-1", BACK)).isEqualTo(refused(BiometricRefusal.NAME_MISSING));
        assertThat(outside.started).isEmpty();
    }

    @Test
    void aChildIsNotAskedForItsFace() {
        outside.person = Optional.of(TestChecks.NOT_YET_FOURTEEN);

        assertThat(evidence().obstacle()).contains(BiometricRefusal.TOO_YOUNG);
        assertThat(evidence().begin("c-1", "key-of-c-1", BACK)).isEqualTo(refused(BiometricRefusal.TOO_YOUNG));
        assertThat(outside.started).isEmpty();
    }

    @Test
    void onTheDayOfTheirFourteenthBirthdayPeopleDecideThemselves() {
        outside.person = Optional.of(TestChecks.FOURTEEN);

        assertThat(evidence().obstacle()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FaceRefusal.class)
    void whatTheSourceRefutesAtOnceIsPassedOn(FaceRefusal reason) {
        outside.start = new FaceStart.Refuted(reason);

        assertThat(evidence().begin("c-1", "key-of-c-1", BACK)).isEqualTo(refused(BiometricRefusal.of(reason)));
    }

    @Test
    void checksAreCountedForTheAccount() {
        begin("account", 5);
        outside.person = Optional.of(TestChecks.FOURTEEN);

        assertThat(evidence().begin("c-1", "key-of-c-1", BACK))
                .isEqualTo(new FaceAnswer.Refused(BiometricRefusal.ACCOUNT_HOUR_LIMIT, 20));
        assertThat(outside.started).hasSize(5);
    }

    @Test
    void checksOfOnePersonAreCountedOverAllAccounts() {
        for (int i = 0; i < 5; i++) {
            begin("account-" + i, 1);
        }

        assertThat(verification("account-6", Purpose.EVIDENCE).begin("c-1", "key-of-c-1", BACK))
                .isEqualTo(new FaceAnswer.Refused(BiometricRefusal.PERSON_HOUR_LIMIT, 20));
    }

    @Test
    void anOutageAtTheStartIsNotCounted() {
        outside.start = new FaceStart.Unavailable(SILENCE);

        for (int i = 0; i < 20; i++) {
            assertThat(evidence().begin("c-1", "key-of-c-1", BACK)).isEqualTo(new FaceAnswer.Unavailable(SILENCE));
        }
    }

    @Test
    void aCheckThatEndsWellIsNoTry() {
        endWell(6);

        assertThat(evidence().begin("c-1", "key-of-c-1", BACK)).isInstanceOf(FaceAnswer.Begun.class);
    }

    /** A loop of good checks costs the city as much as any other. */
    @Test
    void checksThatEndWellCountTooInTheEnd() {
        endWell(20);

        assertThat(evidence().begin("c-1", "key-of-c-1", BACK))
                .isEqualTo(new FaceAnswer.Refused(BiometricRefusal.ACCOUNT_CHECKS_LIMIT, 20));
        assertThat(outside.started).hasSize(20);
    }

    @Test
    void throwAwayAccountsCountForTheirAddress() {
        for (int i = 0; i < 60; i++) {
            outside.person = Optional.of(i % 2 == 0 ? TestChecks.ADULT : TestChecks.FOURTEEN);
            FaceVerification account = verification("account-" + i, Purpose.STRENGTH);
            account.begin("c-" + i, "key-of-c-" + i, BACK);
            outside.unused = true;
            outside.result = new FaceResult.Confirmed(YES);
            account.settle(TestChecks.of("c-" + i, outside.person.get(), Purpose.STRENGTH));
        }

        assertThat(verification("account-60", Purpose.STRENGTH).begin("c-60", "key-of-c-60", BACK))
                .isEqualTo(new FaceAnswer.Refused(BiometricRefusal.ADDRESS_HOUR_LIMIT, 20));
    }

    /** The source is asked whenever the page is shown, and somebody may show it without end. */
    @Test
    void theSourceIsNotAskedWithoutEndHowACheckWent() {
        for (int i = 0; i < 30; i++) {
            assertThat(settle(Purpose.EVIDENCE, new FaceResult.Pending())).isEqualTo(new FaceAnswer.Pending());
        }

        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES)))
                .isEqualTo(refused(BiometricRefusal.RESULTS_LIMIT));
        assertThat(outside.asked).isEqualTo(30);
    }

    @Test
    void aLiveFaceBecomesEvidenceAndStrength() {
        FaceAnswer answer = settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES));

        assertThat(answer).isEqualTo(new FaceAnswer.Proven(YES));
        assertThat(outside.strengthened).isTrue();
        assertThat(outside.written).singleElement().satisfies(proven -> {
            assertThat(proven.factor()).isEqualTo(Factor.FACE);
            assertThat(proven.source()).isEqualTo(FACE);
            assertThat(proven.reference()).isEqualTo("t-1");
            assertThat(proven.detail())
                    .isEqualTo(new Proven.Detail.Identity(TestChecks.ADULT.name(), TestChecks.ADULT.document()));
        });
    }

    @Test
    void forStrengthNoEvidenceIsWritten() {
        assertThat(settle(Purpose.STRENGTH, new FaceResult.Confirmed(YES))).isEqualTo(new FaceAnswer.Proven(YES));
        assertThat(outside.written).isEmpty();
    }

    @Test
    void untilSomebodyFinishesItNothingIsKnown() {
        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Pending())).isEqualTo(new FaceAnswer.Pending());
        assertThat(outside.unused).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FaceRefusal.class)
    void aRefutedCheckWritesNothingAndSaysWhy(FaceRefusal reason) {
        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Refuted(reason)))
                .isEqualTo(refused(BiometricRefusal.of(reason)));
        assertThat(outside.written).isEmpty();
        assertThat(outside.strengthened).isFalse();
    }

    @Test
    void anOutageUsesNothingUp() {
        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Unavailable(SILENCE)))
                .isEqualTo(new FaceAnswer.Unavailable(SILENCE));
        assertThat(outside.unused).isTrue();
    }

    @Test
    void aCheckCountsOnce() {
        settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES));

        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES)))
                .isEqualTo(refused(BiometricRefusal.REPEATED));
        assertThat(outside.written).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aFaceCountsForNobodyElseThanItWasComparedWith(Purpose purpose) {
        outside.person = Optional.of(TestChecks.FOURTEEN);

        assertThat(settle(purpose, new FaceResult.Confirmed(YES))).isEqualTo(refused(BiometricRefusal.OTHER_PERSON));
        assertThat(outside.written).isEmpty();
        assertThat(outside.strengthened).isFalse();
    }

    @Test
    void whatTheLedgerRefusesStrengthensNothing() {
        outside.recorded = new Recorded.Taken();
        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES))).isEqualTo(refused(BiometricRefusal.TAKEN));

        outside.unused = true;
        outside.recorded = new Recorded.OtherPerson();
        assertThat(settle(Purpose.EVIDENCE, new FaceResult.Confirmed(YES)))
                .isEqualTo(refused(BiometricRefusal.OTHER_PERSON));

        assertThat(outside.strengthened).isFalse();
    }

    private void begin(String account, int times) {
        for (int i = 0; i < times; i++) {
            verification(account, Purpose.EVIDENCE).begin("c-" + i, "key-of-c-" + i, BACK);
        }
    }

    private void endWell(int times) {
        for (int i = 0; i < times; i++) {
            outside.unused = true;
            outside.result = new FaceResult.Confirmed(YES);
            FaceAnswer.Begun begun = (FaceAnswer.Begun) evidence().begin("c-" + i, "key-of-c-" + i, BACK);
            assertThat(evidence().settle(begun.check())).isEqualTo(new FaceAnswer.Proven(YES));
        }
    }

    private FaceAnswer settle(Purpose purpose, FaceResult result) {
        outside.result = result;
        AskedPerson asked = TestChecks.ADULT;
        return verification("account", purpose).settle(TestChecks.of("c-1", asked, purpose));
    }

    private FaceVerification evidence() {
        return verification("account", Purpose.EVIDENCE);
    }

    private FaceVerification verification(String account, Purpose purpose) {
        return new FaceVerification(
                account,
                Optional.of("c0000201"),
                purpose,
                BiometricSettings.of(Map.of()),
                counters,
                outside,
                Clock.fixed(TestChecks.NOW, ZoneOffset.UTC));
    }

    private static FaceAnswer refused(BiometricRefusal reason) {
        return new FaceAnswer.Refused(reason);
    }
}
