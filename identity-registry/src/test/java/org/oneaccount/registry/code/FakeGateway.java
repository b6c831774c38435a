// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.MobileNumber;

/** Keeps what it was given, and answers as told. */
final class FakeGateway implements SmsSender {

    static final SourceId SMS = new SourceId("sms");

    final List<SmsMessage> messages = new ArrayList<>();
    private Outcome answer = new Outcome.Confirmed(SMS, "message-1");

    void isDown() {
        answer = new Outcome.Unavailable(SMS, Duration.ofMinutes(1));
    }

    void isUp() {
        answer = new Outcome.Confirmed(SMS, "message-2");
    }

    void cannotServeTheNumber() {
        answer = new Outcome.Refuted(SourceRefusal.NO_RECORD);
    }

    @Override
    public Outcome send(MobileNumber to, SmsMessage message, List<Quota> paid) {
        if (answer instanceof Outcome.Confirmed) {
            messages.add(message);
        }
        return answer;
    }

    /** What the holder reads in the newest message. */
    String lastCode() {
        return messages.get(messages.size() - 1).code().orElseThrow();
    }
}
