// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.trust.AccountType;

/** Tells a page whether it speaks to somebody who acts for an organisation: "your mobile" is the agent's then. */
final class AgentWords {

    /** Read by the pages as {@code agent!false}. */
    private static final String ATTRIBUTE = "agent";

    private AgentWords() {}

    static LoginFormsProvider on(LoginFormsProvider form, AccountType type) {
        return form.setAttribute(ATTRIBUTE, type == AccountType.LEGAL);
    }
}
