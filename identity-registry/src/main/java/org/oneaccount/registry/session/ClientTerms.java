// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.oneaccount.trust.AccountType;

/**
 * What an application demands of every account, whatever a request says. Stored as client attributes, so that it is in
 * the realm export and in Keycloak's own admin REST.
 *
 * @param minimum the least level per account type; 0 when there is none
 * @param served the account types the application serves
 */
public record ClientTerms(Map<AccountType, Integer> minimum, Set<AccountType> served) {

    static final String MIN = "trust.min.";
    static final String ACCOUNT_TYPES = "trust.account.types";

    public ClientTerms {
        minimum = Map.copyOf(minimum);
        served = Set.copyOf(served);
    }

    /** @throws IllegalArgumentException with the attribute's key and value, when one cannot be understood */
    public static ClientTerms of(Map<String, String> attributes) {
        return new ClientTerms(
                Map.of(
                        AccountType.NATURAL, minimum(attributes, AccountType.NATURAL),
                        AccountType.LEGAL, minimum(attributes, AccountType.LEGAL)),
                served(attributes.get(ACCOUNT_TYPES)));
    }

    /** Whether a client says anything of this kind at all. */
    static boolean areIn(Map<String, String> attributes) {
        return attributes.containsKey(ACCOUNT_TYPES)
                || Stream.of(AccountType.values()).anyMatch(type -> attributes.containsKey(MIN + type.id()));
    }

    public int minimumFor(AccountType type) {
        return minimum.get(type);
    }

    private static int minimum(Map<String, String> attributes, AccountType type) {
        String value = attributes.get(MIN + type.id());
        if (isUnset(value)) {
            return 0;
        }
        if (!value.matches("[0-9]")) {
            throw new IllegalArgumentException(MIN + type.id() + " is '" + value + "', but must be a level, 0 to 9");
        }
        return Integer.parseInt(value);
    }

    private static Set<AccountType> served(String value) {
        if (isUnset(value)) {
            return EnumSet.allOf(AccountType.class);
        }
        Set<AccountType> served = EnumSet.noneOf(AccountType.class);
        for (String id : value.split(",", -1)) {
            served.add(AccountType.parse(id.trim())
                    .orElseThrow(() -> new IllegalArgumentException(
                            ACCOUNT_TYPES + " is '" + value + "', but must be natural, legal or natural,legal")));
        }
        return served;
    }

    /** The admin console stores a cleared field as an empty text. */
    private static boolean isUnset(String value) {
        return value == null || value.isEmpty();
    }
}
