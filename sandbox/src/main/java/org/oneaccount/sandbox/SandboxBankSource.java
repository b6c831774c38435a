// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.oneaccount.registry.spi.BankSource;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The banks' stand-in: knows the cards of the test persons, and takes each person's mobile for the one reserved with them. */
final class SandboxBankSource implements BankSource {

    private static final SandboxSource SOURCE = SandboxSource.BANK;

    private final SandboxSettings settings;
    private final SandboxState state;

    SandboxBankSource(SandboxSettings settings, SandboxState state) {
        this.settings = settings;
        this.state = state;
    }

    @Override
    public SourceId id() {
        return SOURCE.source();
    }

    @Override
    public Callable<Outcome> ask(PersonName name, Document document, BankCard card, MobileNumber reserved) {
        if (!settings.mayWork()) {
            return settings::refuse;
        }
        Rehearsal rehearsal = new Rehearsal(
                SOURCE, state.mode(SOURCE), TestRegister.trigger("cardNumber", card.number()), settings.slow());
        Outcome answer = answer(rehearsal, name, document, card, reserved);
        return rehearsal.play(() -> answer, rehearsal::confirmed);
    }

    private Outcome answer(
            Rehearsal rehearsal, PersonName name, Document document, BankCard card, MobileNumber reserved) {
        Optional<TestPerson> owner = owner(card, new IdNumber(document.number()));
        if (owner.isEmpty()) {
            return new Outcome.Refuted(SourceRefusal.NO_RECORD);
        }
        TestPerson person = owner.get();
        boolean matches = person.name().equals(name)
                && person.idType() == document.type()
                && person.idNumber().value().equals(document.number())
                && person.mobile().equals(Optional.of(reserved));
        return matches ? rehearsal.confirmed() : new Outcome.Refuted(SourceRefusal.MISMATCH);
    }

    /** The person who is asked about comes first: nobody else need be looked at then. */
    private Optional<TestPerson> owner(BankCard card, IdNumber asked) {
        return state.person(asked)
                .filter(person -> person.cards().contains(card.number()))
                .or(() -> state.persons().stream()
                        .filter(person -> person.cards().contains(card.number()))
                        .findFirst());
    }

    @Override
    public void close() {}
}
