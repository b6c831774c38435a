// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.MobileNumber;

/** What a login remembers of a dialogue: the number that was typed, sealed, and whether a code was sent unasked. */
final class SmsNotes {

    private static final String MOBILE = "trust.sms.mobile";
    private static final String SENT = "trust.sms.sent";

    private final AuthenticationSessionModel login;
    private final RealmSeal seal;

    SmsNotes(AuthenticationSessionModel login, RealmSeal seal) {
        this.login = login;
        this.seal = seal;
    }

    Optional<MobileNumber> mobile() {
        return Optional.ofNullable(login.getAuthNote(MOBILE)).map(note -> new MobileNumber(seal.open(MOBILE, note)));
    }

    void remember(MobileNumber mobile) {
        login.setAuthNote(MOBILE, seal.seal(MOBILE, mobile.e164()));
    }

    boolean isSent() {
        return login.getAuthNote(SENT) != null;
    }

    void markSent() {
        login.setAuthNote(SENT, "true");
    }

    void forget() {
        login.removeAuthNote(MOBILE);
        login.removeAuthNote(SENT);
    }
}
