// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.util.Map;
import java.util.Optional;
import org.oneaccount.registry.fake.FakeSeal;
import org.oneaccount.registry.fake.FakeSingleUse;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.identifier.MobileNumber;

/** A realm's codes over fakes: one gateway, one store, one set of counters; as many "nodes" as asked for. */
final class TestPhone {

    static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613900000002");

    final MovableClock clock = new MovableClock();
    final FakeCounters counters = new FakeCounters(clock);
    final FakeSingleUse store = new FakeSingleUse();
    final FakeGateway gateway = new FakeGateway();
    int alarms;
    private int nonces;

    LimitedSmsCodes node(SmsSettings settings) {
        return node(settings, "192.0.2.1");
    }

    LimitedSmsCodes node(SmsSettings settings, String clientAddress) {
        return new LimitedSmsCodes(
                settings,
                new FakeSeal(),
                new SmsChallenges(store),
                counters,
                new Flood(counters, work(settings), settings, settings.exempt().contain(clientAddress), () -> alarms++),
                gateway,
                () -> "nonce" + nonces++,
                clock,
                clientAddress);
    }

    ProofOfWork work(SmsSettings settings) {
        return new ProofOfWork("key", settings.floodWork(), store);
    }

    static SmsDialogue dialogue(MobileNumber mobile) {
        return inLogin("login-1", mobile);
    }

    static SmsDialogue inLogin(String login, MobileNumber mobile) {
        return new SmsDialogue(SmsDialogue.Use.EVIDENCE, login, Optional.of("account-1"), Optional.of(mobile), false);
    }

    static SmsMessage message(String code) {
        return new SmsMessage("code", Map.of(), "zh-CN", "text", Optional.of(code));
    }

    /** Six digits, and not these. */
    static String another(String code) {
        return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
    }
}
