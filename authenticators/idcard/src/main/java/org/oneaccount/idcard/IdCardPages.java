// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.DocumentType;

/** The two pages: which document? And: another account has this one. */
final class IdCardPages {

    private IdCardPages() {}

    /** Asks for country and end only once a declared type is chosen, so that most people never see them. */
    static Response document(
            LoginFormsProvider form,
            IdCardEntry entry,
            Set<DocumentType> accepted,
            List<Fault> faults,
            Locale language) {
        faults.forEach(fault -> fault.on(form));
        return form.setAttribute("idcardName", entry.realName())
                .setAttribute("idcardType", entry.idType())
                .setAttribute("idcardTypes", options(form, accepted))
                .setAttribute("idcardNumber", entry.idNumber())
                .setAttribute("idcardDeclared", entry.isDeclared())
                .setAttribute("idcardCountry", entry.country())
                .setAttribute("idcardCountries", countries(form, entry, language))
                .setAttribute("idcardValidUntil", entry.validUntil().orElse(""))
                .createForm("idcard-document.ftl");
    }

    static Response taken(LoginFormsProvider form) {
        return form.createForm("idcard-taken.ftl");
    }

    private static List<Map<String, String>> options(LoginFormsProvider form, Set<DocumentType> accepted) {
        return accepted.stream()
                .sorted()
                .map(type -> Map.of("value", type.id(), "label", form.getMessage("idcardType_" + type.id())))
                .toList();
    }

    /** Empty for documents that say nothing about a country. */
    private static List<Map<String, String>> countries(LoginFormsProvider form, IdCardEntry entry, Locale language) {
        if (entry.type().filter(type -> type == DocumentType.PASSPORT).isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> options = new ArrayList<>();
        options.add(Map.of("value", "", "label", form.getMessage("idcardCountryChoose")));
        options.addAll(IssuingCountries.options(language));
        return options;
    }
}
