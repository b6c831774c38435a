// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.spi.RegistrySource;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/** The register of organisations' stand-in. */
final class SandboxRegistrySource implements RegistrySource {

    private static final SandboxSource SOURCE = SandboxSource.REGISTRY;

    private final SandboxSettings settings;
    private final SandboxState state;

    SandboxRegistrySource(SandboxSettings settings, SandboxState state) {
        this.settings = settings;
        this.state = state;
    }

    @Override
    public SourceId id() {
        return SOURCE.source();
    }

    @Override
    public Callable<Outcome> ask(Organisation asked) {
        return ask(
                asked.code(),
                known -> known.name().equals(asked.name())
                        && known.legalRepresentative().name().equals(asked.head()));
    }

    @Override
    public Callable<Outcome> askHead(CreditCode code, PersonName name, Document document) {
        return ask(
                code,
                known -> known.legalRepresentative().name().equals(name)
                        && known.legalRepresentative().idType() == document.type()
                        && known.legalRepresentative().idNumber().value().equals(document.number()));
    }

    private Callable<Outcome> ask(CreditCode code, Predicate<TestOrganisation> matches) {
        if (!settings.mayWork()) {
            return settings::refuse;
        }
        Rehearsal rehearsal = new Rehearsal(
                SOURCE, state.mode(SOURCE), TestRegister.trigger("orgCode", code.value()), settings.slow());
        Outcome answer = answer(rehearsal, code, matches);
        return rehearsal.play(() -> answer, rehearsal::confirmed);
    }

    private Outcome answer(Rehearsal rehearsal, CreditCode code, Predicate<TestOrganisation> matches) {
        Optional<TestOrganisation> known = state.organisations().stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            return new Outcome.Refuted(SourceRefusal.NO_RECORD);
        }
        // Only to whoever knows it: else anybody could ask which organisations were closed.
        if (!matches.test(known.get())) {
            return new Outcome.Refuted(SourceRefusal.MISMATCH);
        }
        return known.get().dissolved() ? new Outcome.Refuted(SourceRefusal.DISSOLVED) : rehearsal.confirmed();
    }

    @Override
    public void close() {}
}
