// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.util.Set;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Keycloak's brute-force protection, asked and told by hand: it does not watch required actions, and knows no kind of its own for codes. */
final class BruteForce {

    private final KeycloakSession session;
    private final RealmModel realm;

    BruteForce(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean holds(UserModel user) {
        return AuthenticatorUtils.getDisabledByBruteForceEventError(protector(), session, realm, user) != null;
    }

    void failed(UserModel user) {
        if (realm.isBruteForceProtected()) {
            // No category: it counts like a wrong password. The category "otp" may lock an account for good.
            protector()
                    .failedLogin(
                            realm,
                            user,
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            null);
        }
    }

    /** A right code clears the count, as a right password does. */
    void succeeded(UserModel user) {
        if (realm.isBruteForceProtected()) {
            protector()
                    .successfulLogin(
                            realm,
                            user,
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
    }

    private BruteForceProtector protector() {
        return session.getProvider(BruteForceProtector.class);
    }
}
