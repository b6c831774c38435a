// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.CodeForm;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsSender;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.MobileNumber;

/** Proves that a bank knows this person: name, document, card and the mobile left with the bank belong together. */
final class BankCardProof implements IdentityProof {

    private final KeycloakSession session;

    BankCardProof(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return step(context, BankCardDialogue::show);
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        return step(context, dialogue -> dialogue.take(form));
    }

    private ProofStep step(ProofContext context, Function<BankCardDialogue, ProofStep> request) {
        return AskedPerson.of(context)
                .map(asked -> request.apply(dialogue(context, asked)))
                .orElseGet(() -> new ProofStep.Refused(BankCardRefusal.PERSON_MISSING));
    }

    private BankCardDialogue dialogue(ProofContext context, AskedPerson asked) {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        String account = context.user().getId();
        Optional<MobileNumber> proven =
                registry.personalData(context.realm(), context.user()).mobile();
        SmsSettings codes = SmsSettings.of(context.realm());
        return new BankCardDialogue(
                context,
                asked,
                proven,
                new BankCardNotes(context.login(), registry.seal(context.realm()), account),
                SmsCodes.of(session, context.realm(), codes, SmsSender.waiting(session), context.clock()),
                new BankCardQuestion(
                        account,
                        codes.countedAddress(
                                session.getContext().getConnection().getRemoteAddr()),
                        BankCardSettings.of(context.settings()),
                        Counters.of(session, context.realm()),
                        outside(context),
                        context.clock()),
                new BankCardPages(context, asked, proven, new CodeForm(codes)));
    }

    private BankCardQuestion.Outside outside(ProofContext context) {
        return new BankCardQuestion.Outside() {
            @Override
            public Outcome ask(AskedPerson person, CardAndMobile typed) {
                return Sources.verifyBankCard(
                        session, person.name(), person.document(), typed.card(), typed.reserved());
            }

            @Override
            public Recorded record(Proven proven) {
                return context.record(proven);
            }
        };
    }

    @Override
    public void close() {}
}
