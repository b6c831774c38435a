// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.oneaccount.trust.RefusalReason;

/** Why a guard lets nothing out. The description is for the application's developers. */
enum GuardRefusal implements RefusalReason {
    ACTION_PENDING("guardActionPending", "an action that is required of the user is pending"),
    NOT_ADMITTED("guardNotAdmitted", "accounts of this type are not admitted"),
    LEVEL("guardLevel", "the trust level of the account is too low"),
    STRENGTH("guardStrength", "the session is not signed in strongly enough"),
    REAUTH("guardReauth", "the user was not authenticated again");

    private final String id;
    private final String description;

    GuardRefusal(String id, String description) {
        this.id = id;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    String description() {
        return description;
    }
}
