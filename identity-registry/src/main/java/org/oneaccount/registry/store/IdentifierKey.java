// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.util.Optional;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.Identifier;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * A value as it enters the blind index.
 *
 * @param kind stored in clear: what kind of number, never which
 */
record IdentifierKey(String kind, String value) {

    static final String MOBILE = "mobile";
    private static final String ID_NUMBER = "id-number";
    private static final String CREDIT_CODE = "credit-code";

    static IdentifierKey of(MobileNumber mobile) {
        return new IdentifierKey(MOBILE, mobile.e164());
    }

    /** The three kinds of ID number share one space: somebody types a number to sign in, not what card it is on. */
    static IdentifierKey of(Document document) {
        if (document.type().isCheckedBySource()) {
            return new IdentifierKey(ID_NUMBER, document.number());
        }
        return new IdentifierKey(
                document.type().id(),
                document.country().map(country -> country + ":").orElse("") + document.number());
    }

    static IdentifierKey of(CreditCode code) {
        return new IdentifierKey(CREDIT_CODE, code.value());
    }

    boolean isCreditCode() {
        return kind.equals(CREDIT_CODE);
    }

    /** Empty for what Keycloak itself indexes. */
    static Optional<IdentifierKey> of(Identifier identifier) {
        return switch (identifier.kind()) {
            case MOBILE -> Optional.of(new IdentifierKey(MOBILE, identifier.value()));
            case ID_NUMBER -> Optional.of(new IdentifierKey(ID_NUMBER, identifier.value()));
            case CREDIT_CODE -> Optional.of(new IdentifierKey(CREDIT_CODE, identifier.value()));
            case EMAIL, USERNAME -> Optional.empty();
        };
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return kind;
    }
}
