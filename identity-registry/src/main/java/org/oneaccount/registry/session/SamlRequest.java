// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a SAML request says about its authentication context. Keycloak keeps only the first class reference it knows; any
 * of them would do (SAML Core §3.3.2.2.1), so all are kept here.
 *
 * @param comparison {@code exact}, {@code minimum}, {@code maximum} or {@code better}
 * @param classRefs in the request's order
 */
public record SamlRequest(String comparison, List<String> classRefs) {

    /** Class references that every sign-in satisfies: many service providers send one of them by habit. */
    private static final List<String> ANY_SIGN_IN = List.of(
            "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
            "urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified");

    public SamlRequest {
        requireNonNull(comparison, "comparison");
        classRefs = List.copyOf(classRefs);
    }

    /** The first requested class reference that every sign-in satisfies; empty text when none was requested. */
    public static String anySignInAmong(List<String> requested) {
        return requested.stream().filter(ANY_SIGN_IN::contains).findFirst().orElse("");
    }

    /** Levels are served as {@code exact} and as {@code minimum}; "better than" and "at most" make no sense of an account. */
    public boolean canBeServed() {
        boolean comparable = comparison.equals("exact") || comparison.equals("minimum");
        return comparable || classRefs.stream().noneMatch(ref -> ref.startsWith("urn:oneaccount:acr:"));
    }
}
