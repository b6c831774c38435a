// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * What a login remembers of a dialogue: the number that was typed, sealed, and whether a code was sent unasked. Each use has
 * notes of its own: Keycloak keeps them from one flow to the next, and a code for one use is none for another.
 */
final class SmsNotes {

    private static final String PROOF = "trust.sms.proof";
    private static final String RESET = "trust.sms.reset";
    private static final String SIGN_IN = "trust.sms.sign-in";
    private static final String AGENTS_SIGN_IN = "trust.sms.sign-in.agent";

    private final AuthenticationSessionModel login;
    private final RealmSeal seal;
    private final String field;
    private final String sent;

    private SmsNotes(AuthenticationSessionModel login, RealmSeal seal, String use) {
        this.login = login;
        this.seal = seal;
        this.field = use + ".mobile";
        this.sent = use + ".sent";
    }

    static SmsNotes ofProof(AuthenticationSessionModel login, RealmSeal seal) {
        return new SmsNotes(login, seal, PROOF);
    }

    static SmsNotes ofReset(AuthenticationSessionModel login, RealmSeal seal) {
        return new SmsNotes(login, seal, RESET);
    }

    /** At sign-in a number typed as an agent's is not asked about as a natural person's, nor the other way round. */
    static SmsNotes ofSignIn(AuthenticationSessionModel login, RealmSeal seal, AccountType type) {
        return new SmsNotes(login, seal, type == AccountType.LEGAL ? AGENTS_SIGN_IN : SIGN_IN);
    }

    Optional<MobileNumber> mobile() {
        return Optional.ofNullable(login.getAuthNote(field)).map(note -> new MobileNumber(seal.open(field, note)));
    }

    void remember(MobileNumber mobile) {
        login.setAuthNote(field, seal.seal(field, mobile.e164()));
    }

    boolean isSent() {
        return login.getAuthNote(sent) != null;
    }

    void markSent() {
        login.setAuthNote(sent, "true");
    }

    void forget() {
        login.removeAuthNote(field);
        login.removeAuthNote(sent);
    }
}
