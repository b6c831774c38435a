// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak keeps two kinds of passkeys, each with a policy of its own in the realm; one that asks for no password is preferred. */
enum PasskeyKind {
    PASSWORDLESS(WebAuthnCredentialModel.TYPE_PASSWORDLESS, RealmModel::getWebAuthnPolicyPasswordless),
    TWO_FACTOR(WebAuthnCredentialModel.TYPE_TWOFACTOR, RealmModel::getWebAuthnPolicy);

    private final String type;
    private final Function<RealmModel, WebAuthnPolicy> policy;

    PasskeyKind(String type, Function<RealmModel, WebAuthnPolicy> policy) {
        this.type = type;
        this.policy = policy;
    }

    /** Empty when the account has no passkey. */
    static Optional<PasskeyKind> of(UserModel user) {
        return Stream.of(values())
                .filter(kind -> user.credentialManager().isConfiguredFor(kind.type))
                .findFirst();
    }

    String type() {
        return type;
    }

    WebAuthnPolicy policy(RealmModel realm) {
        return policy.apply(realm);
    }
}
