// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.Optional;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.trust.identifier.MobileNumber;

/** The mobile that one run of the proof sends to: as evidence the one that is typed, as strength the one that is proven already. */
final class SmsTarget {

    private final ProofContext context;
    private final TrustRegistry registry;
    private final SmsNotes notes;

    SmsTarget(ProofContext context, TrustRegistry registry) {
        this.context = context;
        this.registry = registry;
        this.notes = SmsNotes.ofProof(context.login(), registry.seal(context.realm()));
    }

    /** Whether the holder says which mobile; then it may be changed, too. */
    boolean isTyped() {
        return context.purpose() == Purpose.EVIDENCE;
    }

    Optional<MobileNumber> mobile() {
        return isTyped()
                ? notes.mobile()
                : registry.personalData(context.realm(), context.user()).mobile();
    }

    boolean isSent() {
        return notes.isSent();
    }

    void markSent(MobileNumber mobile) {
        if (isTyped()) {
            notes.remember(mobile);
        } else {
            notes.markSent();
        }
    }

    void forget() {
        notes.forget();
    }

    /** Evidence is the account's, whichever tab brings it. A confirmation is of one request: a code for it is worth nothing in another tab. */
    SmsDialogue dialogue(MobileNumber mobile) {
        String login = context.login().getParentSession().getId();
        return new SmsDialogue(
                isTyped() ? SmsDialogue.Use.EVIDENCE : SmsDialogue.Use.STRENGTH,
                isTyped() ? login : login + '.' + context.login().getTabId(),
                Optional.of(context.user().getId()),
                Optional.of(mobile),
                false);
    }
}
