// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oneaccount.registry.code.Answering;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.Sending;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;

/** One code per dialogue, in memory. The limits themselves are tested where they live; here a test says what is refused. */
final class FakeCodes implements SmsCodes {

    static final String WRONG = "000000";
    static final Outcome.Confirmed DELIVERY = new Outcome.Confirmed(new SourceId("sms"), "message-1");

    final List<SmsMessage> messages = new ArrayList<>();
    private final Map<SmsDialogue, SmsChallenge> open = new HashMap<>();
    private final Clock clock;
    private Optional<CodeRefusal> refusal = Optional.empty();
    private boolean down;

    FakeCodes(Clock clock) {
        this.clock = clock;
    }

    void refuse(CodeRefusal reason) {
        refusal = Optional.of(reason);
    }

    void isDown() {
        down = true;
    }

    /** As if every code had lived its time. */
    void endAll() {
        open.clear();
    }

    /** What the holder reads in the newest message. */
    String lastCode() {
        return messages.get(messages.size() - 1).code().orElseThrow();
    }

    @Override
    public Optional<String> price() {
        return Optional.empty();
    }

    @Override
    public Optional<SmsChallenge> open(SmsDialogue dialogue) {
        return Optional.ofNullable(open.get(dialogue));
    }

    @Override
    public Sending send(SmsDialogue dialogue, String work, Function<String, SmsMessage> message) {
        if (down) {
            return new Sending.Unavailable(new Outcome.Unavailable(DELIVERY.source(), Duration.ofMinutes(1)));
        }
        if (refusal.isPresent()) {
            return new Sending.Refused(refusal.get(), 1);
        }
        Instant now = clock.instant();
        SmsChallenge challenge =
                new SmsChallenge("nonce" + messages.size(), now.plus(Duration.ofMinutes(5)), now, DELIVERY);
        open.put(dialogue, challenge);
        messages.add(message.apply(code(challenge)));
        return new Sending.Sent(challenge);
    }

    @Override
    public Answering answer(SmsDialogue dialogue, String entered) {
        if (refusal.isPresent()) {
            return new Answering.Refused(refusal.get(), 1);
        }
        SmsChallenge challenge = open.get(dialogue);
        if (challenge == null) {
            return new Answering.Refused(CodeRefusal.CODE_EXPIRED, 0);
        }
        if (!code(challenge).equals(entered)) {
            return new Answering.Refused(CodeRefusal.CODE_WRONG, 4);
        }
        open.remove(dialogue);
        return new Answering.Accepted(challenge.delivery());
    }

    private static String code(SmsChallenge challenge) {
        return "10000" + challenge.nonce().substring("nonce".length());
    }
}
