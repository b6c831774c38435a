// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Identifier;

/**
 * What somebody typed into the field that says which account is meant, and the accounts behind it.
 *
 * <p>The text itself goes no further than this class: a mistyped ID number looks like a username, and people type their
 * password into the wrong field. Only the username of an account that was found may reach notes and events.
 */
final class Typed {

    private static final Comparator<UserModel> OLDEST_FIRST = Comparator.comparing(
                    UserModel::getCreatedTimestamp, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(UserModel::getId);

    private Typed() {}

    static Identifier identifier(String text) {
        return Identifier.of(text, today());
    }

    /** ID numbers hold a date of birth; a number from the future is none. As of where the day begins first: nobody who is born yet is told so. */
    static LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), ZoneOffset.MAX);
    }

    /** Whether several accounts of this type may hold it: one person may be the agent of several organisations. */
    static boolean isAgents(AccountType type, String text) {
        return type == AccountType.LEGAL
                && switch (identifier(text).kind()) {
                    case MOBILE, ID_NUMBER -> true;
                    case CREDIT_CODE, EMAIL, USERNAME -> false;
                };
    }

    /**
     * The accounts meant, oldest first; none when a guess would be needed. A name, an address or a credit code can only mean one account,
     * so they mean it whatever type the page is for; of a person's numbers the type says which account.
     *
     * <p>A realm may be older than OneAccount and have usernames that look like numbers. Such a name means its account as long
     * as nobody has proven the number: whoever proves it has it for good.
     */
    static List<UserModel> accounts(KeycloakSession session, RealmModel realm, AccountType type, String text) {
        Identifier identifier = identifier(text);
        return switch (identifier.kind()) {
            case USERNAME -> {
                List<UserModel> principal = byUncheckedCode(session, realm, text);
                yield principal.isEmpty() ? byName(session, realm, text, identifier) : principal;
            }
            case EMAIL -> byName(session, realm, text, identifier);
            case CREDIT_CODE -> byNumber(session, realm, AccountType.LEGAL, text, identifier, Typed::theOnly);
            case MOBILE, ID_NUMBER -> switch (type) {
                case NATURAL -> byNumber(session, realm, type, text, identifier, Typed::theOnly);
                case LEGAL -> byNumber(session, realm, type, text, identifier, UnaryOperator.identity());
            };
        };
    }

    private static List<UserModel> byNumber(
            KeycloakSession session,
            RealmModel realm,
            AccountType type,
            String text,
            Identifier identifier,
            UnaryOperator<List<UserModel>> meant) {
        List<UserModel> holders = holders(session, realm, type, identifier);
        return holders.isEmpty()
                ? Stream.ofNullable(session.users().getUserByUsername(realm, text.trim()))
                        .toList()
                : meant.apply(holders);
    }

    /** A few organisations have codes with wrong check digits, which the register confirmed. Nobody takes their place by a username. */
    private static List<UserModel> byUncheckedCode(KeycloakSession session, RealmModel realm, String text) {
        return CreditCode.ofForm(text)
                .map(code -> new Identifier(Identifier.Kind.CREDIT_CODE, code.value()))
                .map(code -> theOnly(holders(session, realm, AccountType.LEGAL, code)))
                .orElse(List.of());
    }

    /** As typed, else in half-width letters: a Chinese keyboard easily leaves the others. */
    private static List<UserModel> byName(
            KeycloakSession session, RealmModel realm, String text, Identifier identifier) {
        String typed = text.trim();
        UserModel account = KeycloakModelUtils.findUserByNameOrEmail(session, realm, typed);
        if (account == null && !typed.equalsIgnoreCase(identifier.value())) {
            account = KeycloakModelUtils.findUserByNameOrEmail(session, realm, identifier.value());
        }
        return account == null ? List.of() : List.of(account);
    }

    private static List<UserModel> theOnly(List<UserModel> holders) {
        return holders.size() == 1 ? holders : List.of();
    }

    private static List<UserModel> holders(
            KeycloakSession session, RealmModel realm, AccountType type, Identifier identifier) {
        return session.getProvider(TrustRegistry.class).find(realm, type, identifier).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
