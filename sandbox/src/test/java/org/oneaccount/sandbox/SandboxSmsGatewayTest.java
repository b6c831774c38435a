// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.MobileNumber;

class SandboxSmsGatewayTest {

    private static final SmsMessage MESSAGE =
            new SmsMessage("code", Map.of(), "zh-CN", "验证码 246810，5 分钟内有效。", Optional.of("246810"));

    private final InMemoryState state = new InMemoryState();

    @Test
    void aMessageLandsInTheOutbox() throws Exception {
        Outcome outcome = send("13800000001").call();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Confirmed.class, confirmed -> assertThat(confirmed.source())
                .hasToString("sandbox-sms"));
        assertThat(state.messages()).singleElement().satisfies(message -> {
            assertThat(message.to().e164()).isEqualTo("+8613800000001");
            assertThat(message.text()).isEqualTo(MESSAGE.text());
            assertThat(message.code()).contains("246810");
        });
    }

    @Test
    void nothingIsSentBeforeTheCallIsMade() {
        send("13800000001");

        assertThat(state.messages()).isEmpty();
    }

    @Test
    void triggersAnswerByNumber() throws Exception {
        assertThat(send("13800009901").call()).isInstanceOf(Outcome.Confirmed.class);
        assertThat(send("13800009902").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.MISMATCH));
        assertThat(send("13800009903").call()).isEqualTo(new Outcome.Refuted(SourceRefusal.NO_RECORD));
        assertThat(send("13800009904").call()).isInstanceOf(Outcome.Unavailable.class);
        assertThat(send("13800009905").call()).isInstanceOf(Outcome.Confirmed.class);
        assertThatThrownBy(send("13800009906")::call).isInstanceOf(ConnectException.class);

        assertThat(state.messages())
                .extracting(message -> message.to().national())
                .containsExactly("13800009905", "13800009901");
    }

    @Test
    void aGatewaySwitchedDownSendsNothing() {
        state.switchTo(SandboxSource.SMS, SourceMode.DOWN);

        assertThatThrownBy(send("13800000001")::call).isInstanceOf(ConnectException.class);
        assertThat(state.messages()).isEmpty();
    }

    @Test
    void inProductionItRefusesToWork() {
        SandboxSettings settings = new SandboxSettings(false, false, Duration.ZERO);
        Callable<Outcome> call = new SandboxSmsGateway(settings, state, state::add)
                .send(MobileNumber.parse("13800000001").orElseThrow(), MESSAGE);

        assertThatThrownBy(call::call).isInstanceOf(IllegalStateException.class);
        assertThat(state.messages()).isEmpty();
    }

    private Callable<Outcome> send(String number) {
        return new SandboxSmsGateway(new SandboxSettings(true, false, Duration.ZERO), state, state::add)
                .send(MobileNumber.parse(number).orElseThrow(), MESSAGE);
    }
}
