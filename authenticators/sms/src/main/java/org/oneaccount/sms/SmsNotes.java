// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.MobileNumber;

/** What a login remembers of a dialogue: the number that was typed, sealed, and whether a code was sent unasked. */
final class SmsNotes {

    private static final String MOBILE = "trust.sms.mobile";
    private static final String AGENTS_MOBILE = "trust.sms.mobile.agent";
    private static final String SENT = "trust.sms.sent";

    private final AuthenticationSessionModel login;
    private final RealmSeal seal;
    private final String field;

    SmsNotes(AuthenticationSessionModel login, RealmSeal seal) {
        this(login, seal, MOBILE);
    }

    private SmsNotes(AuthenticationSessionModel login, RealmSeal seal, String field) {
        this.login = login;
        this.seal = seal;
        this.field = field;
    }

    /** At sign-in a number typed as an agent's is not asked about as a natural person's, nor the other way round. */
    static SmsNotes ofSignIn(AuthenticationSessionModel login, RealmSeal seal, AccountType type) {
        return new SmsNotes(login, seal, type == AccountType.LEGAL ? AGENTS_MOBILE : MOBILE);
    }

    Optional<MobileNumber> mobile() {
        return Optional.ofNullable(login.getAuthNote(field)).map(note -> new MobileNumber(seal.open(field, note)));
    }

    void remember(MobileNumber mobile) {
        login.setAuthNote(field, seal.seal(field, mobile.e164()));
    }

    boolean isSent() {
        return login.getAuthNote(SENT) != null;
    }

    void markSent() {
        login.setAuthNote(SENT, "true");
    }

    void forget() {
        login.removeAuthNote(field);
        login.removeAuthNote(SENT);
    }
}
