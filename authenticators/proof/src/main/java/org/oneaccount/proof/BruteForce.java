// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Set;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Keycloak's brute-force protection, asked and told by hand: it does not watch required actions, and a text message is no credential to it. */
public interface BruteForce {

    boolean holds(UserModel user);

    void failed(UserModel user);

    /** A right code clears the count, as a right password does. */
    void succeeded(UserModel user);

    static BruteForce of(KeycloakSession session, RealmModel realm) {
        BruteForceProtector protector = session.getProvider(BruteForceProtector.class);
        return new BruteForce() {
            @Override
            public boolean holds(UserModel user) {
                return AuthenticatorUtils.getDisabledByBruteForceEventError(protector, session, realm, user) != null;
            }

            @Override
            public void failed(UserModel user) {
                if (realm.isBruteForceProtected()) {
                    // No category: it counts like a wrong password. The category "otp" may lock an account for good.
                    protector.failedLogin(
                            realm,
                            user,
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            null);
                }
            }

            @Override
            public void succeeded(UserModel user) {
                if (realm.isBruteForceProtected()) {
                    protector.successfulLogin(
                            realm,
                            user,
                            session.getContext().getConnection(),
                            session.getContext().getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
                }
            }
        };
    }
}
