// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.Organisation;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class SandboxRegistrySourceTest {

    private static final String CODE = "91119999000000182X";
    private static final String NAME = "测试甲科技有限公司";
    private static final String HEAD = "测试甲";
    private static final String HEAD_NUMBER = "119999195001010014";

    private final InMemoryState state = new InMemoryState();

    @Test
    void codeNameAndHeadTogetherAreConfirmed() throws Exception {
        assertThat(ask(CODE, NAME, HEAD).call())
                .isInstanceOfSatisfying(Outcome.Confirmed.class, confirmed -> assertThat(confirmed.source())
                        .hasToString("sandbox-registry"));
    }

    @ParameterizedTest
    @CsvSource({
        "91119999000000190Q, 测试甲科技有限公司, 测试甲, MISMATCH",
        "91119999000000182X, 测试乙贸易有限公司, 测试甲, MISMATCH",
        "91119999000000182X, 测试甲科技有限公司, 测试乙, MISMATCH",
        "91350100M000100Y43, 测试甲科技有限公司, 测试甲, NO_RECORD",
    })
    void anythingElseIsRefuted(String code, String name, String head, SourceRefusal reason) throws Exception {
        assertThat(ask(code, name, head).call()).isEqualTo(new Outcome.Refuted(reason));
    }

    @Test
    void aDissolvedOrganisationIsToldToWhoeverKnowsItOnly() throws Exception {
        dissolve();

        assertThat(ask(CODE, NAME, HEAD).call()).isEqualTo(new Outcome.Refuted(SourceRefusal.DISSOLVED));
        assertThat(ask(CODE, NAME, "测试乙").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
        assertThat(askHead(HEAD, HEAD_NUMBER).call()).isEqualTo(new Outcome.Refuted(SourceRefusal.DISSOLVED));
    }

    @Test
    void theHeadIsKnownByNameAndNumber() throws Exception {
        assertThat(askHead(HEAD, HEAD_NUMBER).call()).isInstanceOf(Outcome.Confirmed.class);
        assertThat(askHead(HEAD, "119999198002020023").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
        assertThat(askHead("测试乙", HEAD_NUMBER).call()).isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
    }

    @Test
    void aTriggerCodeDoesAsItSays() throws Exception {
        assertThat(ask("91119999000990016A", "任何单位", "任何人").call()).isInstanceOf(Outcome.Confirmed.class);
        assertThatThrownBy(() -> ask("91119999000990067J", NAME, HEAD).call()).isInstanceOf(ConnectException.class);
    }

    private void dissolve() {
        TestOrganisation known = TestRegister.ORGANISATIONS.get(0);
        state.add(new TestOrganisation(known.name(), known.code(), known.legalRepresentative(), true));
    }

    private Callable<Outcome> ask(String code, String name, String head) {
        return source().ask(new Organisation(new CreditCode(code), new OrganisationName(name), new PersonName(head)));
    }

    private Callable<Outcome> askHead(String name, String number) {
        return source().askHead(
                        new CreditCode(CODE),
                        new PersonName(name),
                        new Document(DocumentType.RESIDENT_ID, number, Optional.empty()));
    }

    private SandboxRegistrySource source() {
        return new SandboxRegistrySource(new SandboxSettings(true, false, Duration.ZERO), state);
    }
}
