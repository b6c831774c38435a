// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import static java.util.Objects.requireNonNull;

import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationHead;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * Whom a legal person's account stands for, as the register confirmed it last. Never logged: code and names hide themselves.
 *
 * @param head the person at its head; {@link #headKind} says as what
 */
public record Organisation(CreditCode code, OrganisationName name, PersonName head) {

    public Organisation {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(head, "head");
    }

    public OrganisationHead headKind() {
        return OrganisationHead.of(code, name);
    }

    /** For its agents: the name, and the code hidden. The name of an individual business says who its owner is, so it hides too. */
    public String masked() {
        String shown = headKind() == OrganisationHead.OPERATOR ? name.masked() : name.value();
        return shown + " " + code.masked();
    }
}
