// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.oneaccount.registry.spi.IdentitySource;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The population register's stand-in. Everything it needs of the database is read before the call is handed over. */
final class SandboxIdentitySource implements IdentitySource {

    private static final SandboxSource SOURCE = SandboxSource.IDENTITY;

    private final SandboxSettings settings;
    private final SandboxState state;

    SandboxIdentitySource(SandboxSettings settings, SandboxState state) {
        this.settings = settings;
        this.state = state;
    }

    @Override
    public SourceId id() {
        return SOURCE.source();
    }

    @Override
    public Callable<Outcome> ask(PersonName name, Document document) {
        if (!settings.mayWork()) {
            return settings::refuse;
        }
        Rehearsal rehearsal = new Rehearsal(
                SOURCE, state.mode(SOURCE), TestRegister.trigger("idNumber", document.number()), settings.slow());
        Optional<TestPerson> person = state.person(new IdNumber(document.number()))
                .filter(candidate -> candidate.idType() == document.type());
        return rehearsal.play(() -> answer(rehearsal, person, name), rehearsal::confirmed);
    }

    private static Outcome answer(Rehearsal rehearsal, Optional<TestPerson> person, PersonName name) {
        if (person.isEmpty()) {
            return new Outcome.Refuted(SourceRefusal.NO_RECORD);
        }
        return person.get().name().equals(name) ? rehearsal.confirmed() : new Outcome.Refuted(SourceRefusal.MISMATCH);
    }

    @Override
    public void close() {}
}
