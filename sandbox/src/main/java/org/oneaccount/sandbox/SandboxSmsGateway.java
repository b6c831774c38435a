// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.keycloak.common.util.Time;
import org.oneaccount.registry.spi.SmsGateway;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.MobileNumber;

/** The SMS gateway's stand-in: sends nothing, and keeps what it would have sent. */
final class SandboxSmsGateway implements SmsGateway {

    private static final SandboxSource SOURCE = SandboxSource.SMS;

    private final SandboxSettings settings;
    private final SandboxState state;
    private final Consumer<SentMessage> outbox;

    /** @param outbox keeps a message for good at once, on any thread: a real message cannot be called back when the request fails */
    SandboxSmsGateway(SandboxSettings settings, SandboxState state, Consumer<SentMessage> outbox) {
        this.settings = settings;
        this.state = state;
        this.outbox = outbox;
    }

    @Override
    public SourceId id() {
        return SOURCE.source();
    }

    @Override
    public Callable<Outcome> send(MobileNumber to, SmsMessage message) {
        if (!settings.mayWork()) {
            return settings::refuse;
        }
        Rehearsal rehearsal = new Rehearsal(
                SOURCE, state.mode(SOURCE), TestRegister.trigger("phone", to.national()), settings.slow());
        Callable<Outcome> delivery = () -> {
            Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
            outbox.accept(new SentMessage(to, message.text(), message.code(), now));
            return rehearsal.confirmed();
        };
        return rehearsal.play(delivery, delivery);
    }

    @Override
    public void close() {}
}
