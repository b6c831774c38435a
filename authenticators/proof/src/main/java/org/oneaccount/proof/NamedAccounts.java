// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The accounts that what was typed in a reset fits, when they are several: those of an agent of several organisations. For
 * the step in which a code is read; that they exist is nobody's to know before.
 */
public final class NamedAccounts {

    private static final String NOTE = "trust.named-accounts";

    private NamedAccounts() {}

    public static void keep(AuthenticationSessionModel login, List<UserModel> accounts) {
        login.setAuthNote(NOTE, accounts.stream().map(UserModel::getId).collect(Collectors.joining(" ")));
    }

    public static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(NOTE);
    }

    /** Those of them that are still there and not closed. */
    public static List<UserModel> of(KeycloakSession session, AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(NOTE))
                .map(note -> Arrays.asList(note.split(" ")))
                .orElse(List.of())
                .stream()
                .map(id -> session.users().getUserById(login.getRealm(), id))
                .filter(Objects::nonNull)
                .filter(UserModel::isEnabled)
                .toList();
    }
}
