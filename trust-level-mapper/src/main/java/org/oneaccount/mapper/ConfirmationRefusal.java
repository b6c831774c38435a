// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.oneaccount.trust.RefusalReason;

/** Why a request that wants a text confirmed is turned away. The description is for the application's developers. */
enum ConfirmationRefusal implements RefusalReason {
    /** Whoever holds the browser could write another text into the address. */
    NOT_PROTECTED(
            "confirmationNotProtected",
            "a text to be confirmed comes in a pushed request, or in a request object whose signature algorithm the client has registered"),
    /** Nobody would show it. */
    NO_GATE("confirmationNoGate", "a text to be confirmed needs the required action trust-gate in its realm"),
    PUBLIC_CLIENT("confirmationPublicClient", "a public client cannot have a text confirmed"),
    ONE_ONLY("confirmationOneOnly", "authorization_details must hold the text to be confirmed and nothing else"),
    TEXT("confirmationText", "the text to be confirmed must be plain text of at most 1000 characters"),
    NO_REAUTH("confirmationNoReauth", "a text to be confirmed needs the acr value urn:oneaccount:acr:reauth"),
    /** Else its receipt would not find the way to it. */
    NOT_TOLD_APART("confirmationNotToldApart", "a text to be confirmed needs the scope openid and a nonce");

    private final String id;
    private final String description;

    ConfirmationRefusal(String id, String description) {
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
