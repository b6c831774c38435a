// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * {@code trust-username}, a validator of the user profile: a username is never a mobile, an ID number, a credit code or an
 * e-mail. Sign-in reads those as what they are, so such a username would lead to somebody else's account, or to none.
 */
public final class TrustUsernameValidator extends AbstractStringValidator {

    static final String ID = "trust-username";

    static Optional<LoginRefusal> refuse(String username) {
        return switch (Typed.identifier(username).kind()) {
            case MOBILE, ID_NUMBER, CREDIT_CODE -> Optional.of(LoginRefusal.USERNAME_IS_NUMBER);
            case EMAIL -> Optional.of(LoginRefusal.USERNAME_IS_EMAIL);
            case USERNAME -> Optional.empty();
        };
    }

    @Override
    protected void doValidate(String value, String hint, ValidationContext context, ValidatorConfig config) {
        refuse(value).ifPresent(reason -> context.addError(new ValidationError(ID, hint, reason.id())));
    }

    @Override
    public String getId() {
        return ID;
    }
}
