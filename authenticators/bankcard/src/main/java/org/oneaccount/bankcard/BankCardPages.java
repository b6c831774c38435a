// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.CodeForm;
import org.oneaccount.proof.Fault;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.identifier.MobileNumber;

/** The two pages: which card? And: which code? A page that refuses is noted as an event with its reason. */
final class BankCardPages {

    static final String CHANGE = "change";

    private final ProofContext context;
    private final AskedPerson asked;
    private final Optional<MobileNumber> proven;
    private final CodeForm code;

    /** @param proven the account's own mobile, if it has one: while it stands in the field, the page says so */
    BankCardPages(ProofContext context, AskedPerson asked, Optional<MobileNumber> proven, CodeForm code) {
        this.context = context;
        this.asked = asked;
        this.proven = proven;
        this.code = code;
    }

    ProofStep card(BankCardEntry entry, Optional<String> price, Fault... faults) {
        return card(entry, price, List.of(faults));
    }

    ProofStep card(BankCardEntry entry, Optional<String> price, List<Fault> faults) {
        return page(code.price(form(faults), price)
                .setAttribute("bankcardName", asked.name().masked())
                .setAttribute("bankcardDocument", asked.document().masked())
                .setAttribute("bankcardNumber", entry.cardNumber())
                .setAttribute("bankcardPhone", entry.phone())
                .setAttribute("bankcardProvenMobile", entry.shows(proven))
                .createForm("bankcard-card.ftl"));
    }

    ProofStep code(MobileNumber to, Optional<String> price, Optional<SmsChallenge> open, Fault... faults) {
        return page(code.entry(form(List.of(faults)), price, open)
                .setAttribute("bankcardMobile", to.masked())
                .createForm("bankcard-code.ftl"));
    }

    SmsMessage message(String sent) {
        return code.message(context.form(), sent);
    }

    private LoginFormsProvider form(List<Fault> faults) {
        LoginFormsProvider form = context.form();
        faults.forEach(fault -> {
            context.event().detail(TrustEvents.REASON, fault.reason().id()).error(TrustEvents.REFUSED);
            fault.on(form);
        });
        return form;
    }

    private static ProofStep page(Response response) {
        return new ProofStep.Page(response);
    }
}
