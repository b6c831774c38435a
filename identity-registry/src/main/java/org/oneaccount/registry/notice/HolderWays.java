// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * How a holder can be told something. Taken before one of the ways is exchanged, they are the old ones: whoever took the
 * account over has the new one.
 *
 * @param mobile proven
 * @param email the account's own, proven or not
 */
public record HolderWays(Optional<MobileNumber> mobile, Optional<String> email) {

    public HolderWays {
        requireNonNull(mobile, "mobile");
        requireNonNull(email, "email");
    }

    public static HolderWays of(KeycloakSession session, RealmModel realm, UserModel account) {
        return new HolderWays(
                session.getProvider(TrustRegistry.class)
                        .personalData(realm, account)
                        .mobile(),
                Optional.ofNullable(account.getEmail()));
    }

    HolderWays withEmail(Optional<String> other) {
        return new HolderWays(mobile, other);
    }

    /** Hides both. */
    @Override
    public String toString() {
        return "HolderWays";
    }
}
