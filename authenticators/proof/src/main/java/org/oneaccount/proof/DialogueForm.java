// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.trust.AccountType;

/** What every page of a dialogue knows: the text to be confirmed, which a holder reads while the proof is made, too, and whether it speaks to an agent. */
final class DialogueForm {

    /** Read by the macro {@code page} of {@code trust.ftl}. */
    private static final String ASKED = "confirmationLines";

    private DialogueForm() {}

    static LoginFormsProvider of(RequiredActionContext context) {
        LoginFormsProvider form = context.form();
        Confirmation.of(context.getSession(), context.getAuthenticationSession())
                .text()
                .ifPresent(text -> form.setAttribute(ASKED, text.lines()));
        AccountType type = context.getSession()
                .getProvider(TrustRegistry.class)
                .accountType(context.getUser())
                .orElse(AccountType.NATURAL);
        return AgentWords.on(form, type);
    }
}
