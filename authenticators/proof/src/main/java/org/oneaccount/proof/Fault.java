// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.trust.RefusalReason;

/**
 * One thing wrong with what was typed.
 *
 * @param field beside which it is said; empty when it is no single field's fault, or must not be told whose
 * @param figure what the message shows, in the unit that the reason names; 0 when it shows none
 */
public record Fault(Optional<String> field, RefusalReason reason, long figure) {

    public Fault {
        requireNonNull(field, "field");
        requireNonNull(reason, "reason");
    }

    public Fault(String field, RefusalReason reason, long figure) {
        this(Optional.of(field), reason, figure);
    }

    public Fault(String field, RefusalReason reason) {
        this(field, reason, 0);
    }

    public Fault(RefusalReason reason) {
        this(Optional.empty(), reason, 0);
    }

    /** Says it at the top of the page, and beside its field if it has one. */
    public void on(LoginFormsProvider form) {
        String shown = Long.toString(figure);
        field.ifPresentOrElse(
                name -> form.addError(new FormMessage(name, reason.id(), shown)),
                () -> form.setError(reason.id(), shown));
    }
}
