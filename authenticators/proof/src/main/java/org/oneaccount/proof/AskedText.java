// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.registry.session.Confirmation;

/** Puts the text to be confirmed onto every page of a dialogue: a holder reads it while the proof is made, too. */
final class AskedText {

    /** Read by the macro {@code page} of {@code trust.ftl}. */
    private static final String ATTRIBUTE = "confirmationLines";

    private AskedText() {}

    static LoginFormsProvider form(RequiredActionContext context) {
        LoginFormsProvider form = context.form();
        Confirmation.of(context.getSession(), context.getAuthenticationSession())
                .text()
                .ifPresent(text -> form.setAttribute(ATTRIBUTE, text.lines()));
        return form;
    }
}
