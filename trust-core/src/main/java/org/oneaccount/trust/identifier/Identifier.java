// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed to say which account is meant, in canonical form. */
public record Identifier(Kind kind, String value) {

    /** Strict kinds first: what parses as one of them is never a username. */
    public enum Kind {
        MOBILE,
        ID_NUMBER,
        CREDIT_CODE,
        EMAIL,
        USERNAME
    }

    /** Tells an address from a user name; whether it exists is shown by the mail that is sent there. */
    private static final Pattern EMAIL_FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public Identifier {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
    }

    /** The kind that what was typed belongs to; {@code USERNAME} when it fits no stricter one. */
    public static Identifier of(String typed, LocalDate today) {
        return MobileNumber.parse(typed)
                .map(mobile -> new Identifier(Kind.MOBILE, mobile.e164()))
                .or(() -> IdNumber.parse(typed, today).map(number -> new Identifier(Kind.ID_NUMBER, number.value())))
                .or(() -> CreditCode.parse(typed).map(code -> new Identifier(Kind.CREDIT_CODE, code.value())))
                .orElseGet(() -> ofName(typed));
    }

    /** Lower case, as Keycloak keeps user names and e-mail addresses. */
    private static Identifier ofName(String typed) {
        String name = TypedText.halfWidth(typed).toLowerCase(Locale.ROOT);
        return new Identifier(EMAIL_FORM.matcher(name).matches() ? Kind.EMAIL : Kind.USERNAME, name);
    }

    /** Hides the value: it may be a number that belongs in no log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
