// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.OrganisationHead;

/** The one page: which organisation? */
final class OrganisationPages {

    private static final String UNAVAILABLE = "organisationUnavailable";

    private OrganisationPages() {}

    static Response form(LoginFormsProvider form, OrganisationEntry entry, List<Fault> faults) {
        faults.forEach(fault -> fault.on(form));
        return page(form, entry);
    }

    /** The register is silent. What was typed stays, so that pressing the button again is all there is to do. */
    static Response unavailable(LoginFormsProvider form, OrganisationEntry entry) {
        return page(form.setError(UNAVAILABLE), entry);
    }

    private static Response page(LoginFormsProvider form, OrganisationEntry entry) {
        return form.setAttribute("organisationCode", entry.code())
                .setAttribute("organisationName", entry.name())
                .setAttribute("organisationHead", entry.head())
                .setAttribute(
                        "organisationHeadKind",
                        entry.headKind().map(OrganisationHead::id).orElse("any"))
                .createForm("organisation-form.ftl");
    }
}
