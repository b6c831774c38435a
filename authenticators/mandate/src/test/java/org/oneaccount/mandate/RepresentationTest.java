// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.fake.FakeCounters;
import org.oneaccount.registry.fake.Fakes;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;

class RepresentationTest {

    private static final String COMPANY = TestCompany.COMPANY.code().value();
    private static final SourceId REGISTRY = new SourceId("registry");

    private final MovableClock clock = new MovableClock();
    private final FakeMandates mandates = new FakeMandates(clock);
    private final AtomicInteger asked = new AtomicInteger();
    private Outcome head = new Outcome.Confirmed(REGISTRY, "tx-1");
    private final Representation representation = new Representation(
            mandates,
            new FakeCounters(MovableClock.START.plus(Duration.ofMinutes(20))),
            (organisation, person) -> {
                asked.incrementAndGet();
                return head;
            },
            MandateSettings.of(Map.of()).limits(),
            clock);
    private String code;

    @BeforeEach
    void somebodyAsks() {
        mandates.organisation = Optional.of(TestCompany.COMPANY);
        code = mandates.ask(
                        Fakes.of(UserModel.class, Map.of("getId", call -> "agent")),
                        new MandateTerms(List.of("all"), MovableClock.START.plus(Duration.ofDays(365)), false),
                        Duration.ofDays(7))
                .code()
                .grouped();
    }

    @Test
    void theHeadMaySpeak() {
        assertThat(judge(code)).isInstanceOfSatisfying(Verdict.May.class, may -> {
            assertThat(may.organisation()).isEqualTo(TestCompany.COMPANY);
            assertThat(may.confirmed().source()).isEqualTo(REGISTRY);
        });
    }

    @ParameterizedTest
    @CsvSource({"NATURAL, 3, LEVEL_TOO_LOW", "NATURAL, 0, LEVEL_TOO_LOW", "LEGAL, 3, NOT_NATURAL"})
    void whoIsNotKnownWellEnoughLearnsNothingOfACode(AccountType type, int level, MandateProofRefusal reason) {
        Visitor visitor = visitor(type, level);

        assertThat(representation.judge(visitor, PersonalData.NONE, code)).isEqualTo(new Verdict.MayNot(reason));
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"MISMATCH, NOT_HEAD", "NO_RECORD, REGISTER_HAS_NO_RECORD", "DISSOLVED, DISSOLVED"})
    void whoIsNotTheHeadMayNot(SourceRefusal answer, MandateProofRefusal reason) {
        head = new Outcome.Refuted(answer);

        assertThat(judge(code)).isEqualTo(new Verdict.MayNot(reason));
    }

    @Test
    void aSilentRegisterIsNeitherYesNorNoAndCostsNothing() {
        head = new Outcome.Unavailable(REGISTRY, Duration.ofMinutes(1));

        for (int i = 0; i < 20; i++) {
            assertThat(judge(code)).isEqualTo(new Verdict.Silent());
        }
    }

    @Test
    void aSlipOfADigitIsToldFromAnUnknownCodeAndCostsNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(judge("1234")).isEqualTo(new Verdict.MayNot(MandateProofRefusal.CODE_MISTYPED));
        }
    }

    @Test
    void guessingEndsSoonEvenWithTheRightCode() {
        for (int i = 0; i < 10; i++) {
            assertThat(judge(FakeMandates.code(1000 + i).digits()))
                    .isEqualTo(new Verdict.MayNot(MandateRefusal.CODE_UNKNOWN));
        }

        assertThat(judge(code)).isEqualTo(new Verdict.MayNot(MandateProofRefusal.WRONG_CODES_HOUR_LIMIT, 20));
        assertThat(asked).hasValue(0);
    }

    @Test
    void tryingCodesOfOtherOrganisationsIsGuessingToo() {
        head = new Outcome.Refuted(SourceRefusal.MISMATCH);
        for (int i = 0; i < 10; i++) {
            judge(code);
        }

        assertThat(judge(code)).isEqualTo(new Verdict.MayNot(MandateProofRefusal.WRONG_CODES_HOUR_LIMIT, 20));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASKED")
    void whatWaitsNoMoreIsRefusedByName(State state) {
        mandates.become(state);

        assertThat(judge(code))
                .isEqualTo(new Verdict.MayNot(MandateRefusal.of(state).orElseThrow()));
    }

    @Test
    void anAgentWhoLostTheOrganisationIsGrantedNothing() {
        mandates.organisation = Optional.empty();

        assertThat(judge(code)).isEqualTo(new Verdict.MayNot(MandateRefusal.AGENT_CHANGED));
    }

    @Test
    void theHeadSpeaksForTheWholeOrganisation() {
        for (int i = 0; i < 20; i++) {
            assertThat(against(COMPANY)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"NATURAL, 3, LEVEL_TOO_LOW", "LEGAL, 3, NOT_NATURAL"})
    void whoIsNotKnownWellEnoughIsNotAskedAbout(AccountType type, int level, MandateProofRefusal reason) {
        assertThat(representation.against(visitor(type, level), PersonalData.NONE, COMPANY))
                .contains(new Verdict.MayNot(reason));
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"MISMATCH, NOT_HEAD", "NO_RECORD, REGISTER_HAS_NO_RECORD", "DISSOLVED, DISSOLVED"})
    void whoIsNotTheHeadSpeaksForNoOrganisation(SourceRefusal answer, MandateProofRefusal reason) {
        head = new Outcome.Refuted(answer);

        assertThat(against(COMPANY)).contains(new Verdict.MayNot(reason));
    }

    /** A few codes were handed out with wrong check digits; the register knows them. */
    @Test
    void aWrongCheckDigitIsSaidUnlessTheRegisterKnowsTheCode() {
        String wrong = COMPANY.replaceFirst(".$", "0");
        assertThat(against(wrong)).isEmpty();

        head = new Outcome.Refuted(SourceRefusal.NO_RECORD);
        assertThat(against(wrong)).contains(new Verdict.MayNot(MandateProofRefusal.ORGANISATION_MISTYPED));
    }

    @Test
    void whatIsNoCreditCodeCostsNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(against("123")).contains(new Verdict.MayNot(MandateProofRefusal.ORGANISATION_MISTYPED));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aSilentRegisterSaysNothingOfAnOrganisationAndCostsNothing() {
        head = new Outcome.Unavailable(REGISTRY, Duration.ofMinutes(1));

        for (int i = 0; i < 20; i++) {
            assertThat(against(COMPANY)).contains(new Verdict.Silent());
        }
    }

    @Test
    void tryingOrganisationsIsGuessingToo() {
        head = new Outcome.Refuted(SourceRefusal.MISMATCH);
        for (int i = 0; i < 10; i++) {
            against(COMPANY);
        }

        assertThat(against(COMPANY)).contains(new Verdict.MayNot(MandateProofRefusal.WRONG_CODES_HOUR_LIMIT, 20));
        assertThat(asked).hasValue(10);
    }

    private Optional<Verdict.No> against(String typed) {
        return representation.against(visitor(AccountType.NATURAL, 4), PersonalData.NONE, typed);
    }

    private Verdict judge(String typed) {
        return representation.judge(visitor(AccountType.NATURAL, 4), PersonalData.NONE, typed);
    }

    private static Visitor visitor(AccountType type, int level) {
        return new Visitor(Fakes.of(UserModel.class, Map.of("getId", call -> "head")), type, level, "checker");
    }
}
