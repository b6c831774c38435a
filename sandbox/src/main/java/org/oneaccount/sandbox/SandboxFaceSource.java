// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.oneaccount.registry.spi.FaceRefusal;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceSource;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The face comparison's stand-in: whoever comes to its page says how it went. What it knows of the register is read before the call is handed over. */
final class SandboxFaceSource implements FaceSource {

    private static final SandboxSource SOURCE = SandboxSource.FACE;

    private final SandboxSettings settings;
    private final SandboxState state;
    private final Function<String, URI> pages;
    private final Instant now;

    /** @param pages where the page of a transaction is */
    SandboxFaceSource(SandboxSettings settings, SandboxState state, Function<String, URI> pages, Instant now) {
        this.settings = settings;
        this.state = state;
        this.pages = pages;
        this.now = now;
    }

    @Override
    public SourceId id() {
        return SOURCE.source();
    }

    @Override
    public Callable<FaceStart> start(PersonName name, Document document, URI returnTo) {
        if (!settings.mayWork()) {
            return () -> new FaceStart.Unavailable(settings.refuse());
        }
        Optional<TriggerOutcome> trigger = TestRegister.trigger("idNumber", document.number());
        FaceChoice best = trigger.isPresent() ? FaceChoice.CONFIRMED : best(name, document);
        FaceTransaction transaction = new FaceTransaction(
                UUID.randomUUID().toString(),
                name.masked() + " " + document.masked(),
                best,
                returnTo,
                now,
                Optional.empty());
        state.keep(transaction);
        Callable<FaceStart> started = () -> new FaceStart.Started(transaction.id(), pages.apply(transaction.id()));
        return rehearsal(trigger).play(started, started, SandboxFaceSource::refusedAtOnce, FaceStart.Unavailable::new);
    }

    @Override
    public Callable<FaceResult> result(String transaction) {
        if (!settings.mayWork()) {
            return () -> new FaceResult.Unavailable(settings.refuse());
        }
        FaceResult result = state.face(transaction)
                .map(begun -> begun.result(now))
                .orElseGet(() -> new FaceResult.Refuted(FaceRefusal.ABANDONED));
        return rehearsal(Optional.empty())
                .play(
                        () -> result,
                        () -> result,
                        reason -> new FaceResult.Refuted(refusal(reason)),
                        FaceResult.Unavailable::new);
    }

    private Rehearsal rehearsal(Optional<TriggerOutcome> trigger) {
        return new Rehearsal(SOURCE, state.mode(SOURCE), trigger, settings.slow());
    }

    private FaceChoice best(PersonName name, Document document) {
        if (!document.type().isCheckedBySource()) {
            return FaceChoice.NO_RECORD;
        }
        return state.person(new IdNumber(document.number()))
                .map(person -> person.name().equals(name) ? FaceChoice.CONFIRMED : FaceChoice.MISMATCH)
                .orElse(FaceChoice.NO_RECORD);
    }

    private static FaceStart refusedAtOnce(SourceRefusal reason) {
        return new FaceStart.Refuted(refusal(reason));
    }

    private static FaceRefusal refusal(SourceRefusal reason) {
        return switch (reason) {
            case MISMATCH -> FaceRefusal.MISMATCH;
            case NO_RECORD, DISSOLVED -> FaceRefusal.NO_RECORD;
        };
    }

    @Override
    public void close() {}
}
