// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.proof.KeycloakClock;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.Identifier;

/**
 * What somebody typed into the field that says which account is meant, and the account behind it.
 *
 * <p>The text itself goes no further than this class: a mistyped ID number looks like a username, and people type their
 * password into the wrong field. Only the username of an account that was found may reach notes and events.
 */
final class Typed {

    private Typed() {}

    static Identifier identifier(String text) {
        return Identifier.of(text, today());
    }

    /** ID numbers hold a date of birth; a number from the future is none. */
    static LocalDate today() {
        return LocalDate.now(KeycloakClock.inServerZone());
    }

    /** The account meant; empty when there is none, or when several hold the identifier and a guess would be needed. */
    static Optional<UserModel> account(KeycloakSession session, RealmModel realm, String text) {
        Identifier identifier = identifier(text);
        return switch (identifier.kind()) {
            case USERNAME, EMAIL -> byName(session, realm, text.trim(), identifier.value());
            case MOBILE, ID_NUMBER -> theOnly(session, realm, AccountType.NATURAL, identifier);
            case CREDIT_CODE -> theOnly(session, realm, AccountType.LEGAL, identifier);
        };
    }

    /** As typed, else in half-width letters: a Chinese keyboard easily leaves the others. */
    private static Optional<UserModel> byName(
            KeycloakSession session, RealmModel realm, String typed, String canonical) {
        UserModel account = KeycloakModelUtils.findUserByNameOrEmail(session, realm, typed);
        if (account == null && !typed.equalsIgnoreCase(canonical)) {
            account = KeycloakModelUtils.findUserByNameOrEmail(session, realm, canonical);
        }
        return Optional.ofNullable(account);
    }

    private static Optional<UserModel> theOnly(
            KeycloakSession session, RealmModel realm, AccountType type, Identifier identifier) {
        List<UserModel> holders = session.getProvider(TrustRegistry.class).find(realm, type, identifier);
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }
}
