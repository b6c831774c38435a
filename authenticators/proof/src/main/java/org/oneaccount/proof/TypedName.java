// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.Identifier;

/**
 * What somebody typed to name an account, as a keyed fingerprint. Later steps count by it when there is no such account:
 * limits that held only for real accounts would tell which ones are real. Taken from the canonical form, so that a number
 * written in another way is no other name.
 */
public final class TypedName {

    private static final String NOTE = "trust.typed-name";

    private TypedName() {}

    public static void keep(AuthenticationSessionModel login, RealmSeal seal, Identifier named) {
        login.setAuthNote(NOTE, seal.index(NOTE, named.value()));
    }

    public static Optional<String> of(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(NOTE));
    }
}
