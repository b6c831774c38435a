// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.oneaccount.trust.RefusalReason;

/** Why a page of this module was refused. A wrong password at sign-in has no constant of its own: Keycloak's events already name it. */
enum LoginRefusal implements RefusalReason {
    /** The one answer to every failed sign-in, so that nobody learns whether the account exists, is locked, or had another password. */
    SIGN_IN("loginRefused"),
    IDENTIFIER_MISSING("loginIdentifierMissing"),
    PASSWORD_MISSING("loginPasswordMissing"),
    /** Said only to somebody who is signed in already, about the account of that session. */
    PASSWORD_WRONG("confirmPasswordWrong"),
    PASSWORD_LOCKED("confirmPasswordLocked"),
    PASSKEY_FAILED("confirmPasskeyFailed"),
    /** Whoever chose a stranger's number as username would be found in the stranger's place. */
    USERNAME_IS_NUMBER("loginUsernameIsNumber"),
    USERNAME_IS_EMAIL("loginUsernameIsEmail"),
    ACCOUNT_TYPE_UNKNOWN("loginAccountTypeUnknown"),
    RESET_WAY_UNKNOWN("resetWayUnknown"),
    RESET_NAME_MISSING("resetNameMissing"),
    RESET_NUMBER_MISSING("resetNumberMissing"),
    /** Name and number did not both match. Which of them is not said. */
    RESET_IDENTITY_MISMATCH("resetIdentityMismatch"),
    RESET_IDENTITY_LOCKED("resetIdentityLocked");

    private final String id;

    LoginRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
