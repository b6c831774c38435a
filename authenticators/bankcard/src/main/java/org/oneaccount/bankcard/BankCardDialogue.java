// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.CodeForm;
import org.oneaccount.proof.Fault;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.code.Sending;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * One request of the dialogue. A mobile that is not the proven one is asked for a code before the bank hears of it: else
 * anybody could ask the bank about other people's cards.
 */
final class BankCardDialogue {

    /** No code sent for anything else counts here, and none sent here elsewhere. */
    static final SmsDialogue.Use USE = new SmsDialogue.Use("BANK_CARD", false);

    private final ProofContext context;
    private final AskedPerson asked;
    private final Optional<MobileNumber> proven;
    private final BankCardNotes notes;
    private final SmsCodes codes;
    private final BankCardQuestion question;
    private final BankCardPages pages;

    /** @param proven the account's own mobile, if it has one */
    BankCardDialogue(
            ProofContext context,
            AskedPerson asked,
            Optional<MobileNumber> proven,
            BankCardNotes notes,
            SmsCodes codes,
            BankCardQuestion question,
            BankCardPages pages) {
        this.context = context;
        this.asked = asked;
        this.proven = proven;
        this.notes = notes;
        this.codes = codes;
        this.question = question;
        this.pages = pages;
    }

    /** A number that waits for a code that is over waits no longer. */
    ProofStep show() {
        Optional<MobileNumber> waiting = notes.typed()
                .map(CardAndMobile::reserved)
                .filter(mobile -> codes.open(dialogue(mobile)).isPresent());
        if (waiting.isPresent()) {
            return codePage(waiting.get());
        }
        notes.forgetTyped();
        return pages.card(BankCardEntry.first(proven), codes.price());
    }

    ProofStep take(MultivaluedMap<String, String> form) {
        if (form.containsKey(BankCardPages.CHANGE)) {
            notes.forgetTyped();
            return show();
        }
        if (form.containsKey(BankCardEntry.CARD_NUMBER)) {
            return takeCard(BankCardEntry.of(form), form.getFirst(CodeForm.WORK));
        }
        Optional<CardAndMobile> typed = notes.typed();
        if (typed.isPresent() && form.containsKey(CodeForm.RESEND)) {
            MobileNumber mobile = typed.get().reserved();
            return send(typed.get(), form.getFirst(CodeForm.WORK), refused -> codePage(mobile, codeFault(refused)));
        }
        if (typed.isPresent() && form.containsKey(CodeForm.CODE)) {
            return takeCode(typed.get(), form.getFirst(CodeForm.CODE));
        }
        return show();
    }

    private ProofStep takeCard(BankCardEntry entry, String work) {
        return entry.read(proven)
                .fold(
                        complete -> takeCard(entry, complete.typed(), work),
                        faulty -> pages.card(entry, codes.price(), faulty.faults()));
    }

    private ProofStep takeCard(BankCardEntry entry, CardAndMobile typed, String work) {
        if (!typed.card().hasCheckDigit() && !notes.isInsistedOn(typed.card())) {
            notes.warnOf(typed.card());
            return cardPage(entry, new Fault(BankCardEntry.CARD_NUMBER, BankCardRefusal.NUMBER_UNLIKELY));
        }
        MobileNumber mobile = typed.reserved();
        if (proven.equals(Optional.of(mobile)) || notes.isRead(mobile)) {
            return ask(typed, entry);
        }
        // The same mobile again while its code still counts: a second tab, or the back button. Nothing is sent.
        if (codes.open(dialogue(mobile)).isPresent()) {
            notes.remember(typed);
            return codePage(mobile);
        }
        return send(
                typed,
                work,
                refused -> cardPage(entry, new Fault(BankCardEntry.PHONE, refused.reason(), refused.figure())));
    }

    private ProofStep send(CardAndMobile typed, String work, Function<Sending.Refused, ProofStep> refusal) {
        return codes.send(dialogue(typed.reserved()), work, pages::message)
                .fold(
                        sent -> {
                            notes.remember(typed);
                            return codePage(typed.reserved());
                        },
                        refusal,
                        unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    private ProofStep takeCode(CardAndMobile typed, String entered) {
        return codes.answer(dialogue(typed.reserved()), entered)
                .fold(
                        accepted -> {
                            notes.markRead(typed.reserved());
                            return ask(typed, BankCardEntry.of(typed));
                        },
                        refused -> codePage(
                                typed.reserved(), new Fault(CodeForm.CODE, refused.reason(), refused.figure())));
    }

    private ProofStep ask(CardAndMobile typed, BankCardEntry entry) {
        notes.forgetTyped();
        return question.ask(asked, typed)
                .fold(
                        answer -> {
                            notes.forget();
                            return new ProofStep.Done(Map.of(Factor.BANK_CARD, answer.outcome()));
                        },
                        refused -> cardPage(entry, refused.fault()),
                        () -> new ProofStep.Refused(BankCardRefusal.TAKEN),
                        unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    private ProofStep cardPage(BankCardEntry entry, Fault fault) {
        return pages.card(entry, codes.price(), fault);
    }

    private ProofStep codePage(MobileNumber mobile, Fault... faults) {
        return pages.code(mobile, codes.price(), codes.open(dialogue(mobile)), faults);
    }

    private static Fault codeFault(Sending.Refused refused) {
        return new Fault(CodeForm.CODE, refused.reason(), refused.figure());
    }

    private SmsDialogue dialogue(MobileNumber mobile) {
        return new SmsDialogue(
                USE,
                context.login().getParentSession().getId(),
                Optional.of(context.user().getId()),
                Optional.of(mobile),
                false);
    }
}
