// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import org.keycloak.forms.login.LoginFormsProvider;

/**
 * Why a way ended without a proof.
 *
 * @param messageKey what the holder is told
 * @param wentWrong else it is the holder's own choice, and is said without alarm
 */
record WayClosed(String messageKey, boolean wentWrong) {

    static final WayClosed BY_SILENCE = new WayClosed("trustUnavailable", true);

    WayClosed {
        requireNonNull(messageKey, "messageKey");
    }

    static WayClosed by(ProofStep.Refused refused) {
        return new WayClosed(refused.reason().id(), !refused.byHolder());
    }

    LoginFormsProvider on(LoginFormsProvider form) {
        return wentWrong ? form.setError(messageKey) : form.setInfo(messageKey);
    }
}
