// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;

/**
 * What somebody typed to name an account, as a keyed fingerprint. Later steps count by it when there is no such account:
 * limits that held only for real accounts would tell which ones are real.
 */
public final class TypedName {

    private static final String NOTE = "trust.typed-name";

    private TypedName() {}

    public static void keep(AuthenticationSessionModel login, RealmSeal seal, String typed) {
        login.setAuthNote(NOTE, seal.index(NOTE, typed.strip().toLowerCase(Locale.ROOT)));
    }

    public static Optional<String> of(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(NOTE));
    }
}
