// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a login remembers of a reset: that it is one, and the way the holder chose. */
final class ResetNotes {

    private static final String WAY = "trust.reset.way";

    private final AuthenticationSessionModel login;

    ResetNotes(AuthenticationSessionModel login) {
        this.login = login;
    }

    void choose(ResetWay way) {
        login.setAuthNote(WAY, way.id());
    }

    Optional<ResetWay> way() {
        return Optional.ofNullable(login.getAuthNote(WAY)).flatMap(ResetWay::parse);
    }

    void forget() {
        login.removeAuthNote(WAY);
    }
}
