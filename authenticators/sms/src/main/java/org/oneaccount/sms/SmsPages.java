// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.proof.CodeForm;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.MobileNumber;

/** The two pages (which number? which code?) and the two text messages. A page that refuses is noted as an event with its reason. */
final class SmsPages {

    static final String PHONE = "phone";
    static final String CODE = CodeForm.CODE;
    static final String RESEND = CodeForm.RESEND;
    static final String CHANGE = "change";

    static final String WORK = CodeForm.WORK;

    /** Hosts of proofs handle it themselves; sign-in and reset have no host. */
    static final String CANCEL = "cancel";

    private final Supplier<LoginFormsProvider> forms;
    private final CodeForm page;
    private final boolean mayChange;
    private final Supplier<Optional<String>> price;
    private final Consumer<RefusalReason> refusals;

    /**
     * @param mayChange whether the dialogue asks for a number, which may then be changed
     * @param price the sum that the next message costs
     * @param refusals told of every refusal shown
     */
    SmsPages(
            Supplier<LoginFormsProvider> forms,
            SmsSettings settings,
            boolean mayChange,
            Supplier<Optional<String>> price,
            Consumer<RefusalReason> refusals) {
        this.forms = forms;
        this.page = new CodeForm(settings);
        this.mayChange = mayChange;
        this.price = price;
        this.refusals = refusals;
    }

    Response phone() {
        return phone(forms.get(), "");
    }

    Response phone(String typed, RefusalReason reason, long figure) {
        return phone(refusing(PHONE, reason, figure), typed);
    }

    /** @param shown the number; empty where even a masked one would tell a stranger something */
    Response code(Optional<MobileNumber> shown, Optional<SmsChallenge> open) {
        return code(forms.get(), shown, open);
    }

    Response code(Optional<MobileNumber> shown, Optional<SmsChallenge> open, RefusalReason reason, long figure) {
        return code(refusing(CODE, reason, figure), shown, open);
    }

    SmsMessage codeMessage(String code) {
        return page.message(forms.get(), code);
    }

    /** To a number that no account of this type has: its owner would wait for a code that never comes. */
    SmsMessage noticeMessage(AccountType type) {
        String key =
                switch (type) {
                    case NATURAL -> "smsTextUnknown";
                    case LEGAL -> "smsTextUnknownAgent";
                };
        LoginFormsProvider form = forms.get();
        return new SmsMessage(
                key, Map.of(), form.getMessage(SmsMessage.LANGUAGE), form.getMessage(key), Optional.empty());
    }

    private LoginFormsProvider refusing(String field, RefusalReason reason, long figure) {
        refusals.accept(reason);
        return forms.get().addError(new FormMessage(field, reason.id(), Long.toString(figure)));
    }

    private Response phone(LoginFormsProvider form, String typed) {
        return page.price(form, price.get()).setAttribute("smsTyped", typed).createForm("sms-phone.ftl");
    }

    private Response code(LoginFormsProvider form, Optional<MobileNumber> shown, Optional<SmsChallenge> open) {
        page.entry(form, price.get(), open);
        shown.ifPresent(mobile -> form.setAttribute("smsMobile", mobile.masked()));
        return form.setAttribute("smsMayChange", mayChange).createForm("sms-code.ftl");
    }
}
