// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.identifier.MobileNumber;

/** The two pages and the two text messages. */
final class SmsPages {

    static final String PHONE = "phone";
    static final String CODE = "code";
    static final String RESEND = "resend";
    static final String CHANGE = "change";

    private SmsPages() {}

    /** Page 1: which number? */
    static Response phone(LoginFormsProvider form, String typed) {
        return form.setAttribute("smsTyped", typed).createForm("sms-phone.ftl");
    }

    /**
     * Page 2: which code?
     *
     * @param shown the number as the holder may see it; empty where even a masked number would tell a stranger something
     */
    static Response code(
            LoginFormsProvider form,
            Optional<MobileNumber> shown,
            Optional<SmsChallenge> challenge,
            Duration resendAfter,
            boolean mayChange) {
        challenge.ifPresent(
                open -> form.setAttribute("smsExpiresAt", open.expiresAt().toEpochMilli())
                        .setAttribute("smsResendAt", open.resendAt(resendAfter).toEpochMilli()));
        shown.ifPresent(mobile -> form.setAttribute("smsMobile", mobile.masked()));
        return form.setAttribute("smsMayChange", mayChange).createForm("sms-code.ftl");
    }

    static FormMessage error(String field, SmsRefusal reason, long figure) {
        return new FormMessage(field, reason.id(), Long.toString(figure));
    }

    static SmsMessage codeMessage(LoginFormsProvider form, String code, Duration lifetime) {
        String minutes = Long.toString(lifetime.toMinutes());
        return new SmsMessage(
                "code",
                Map.of("code", code, "minutes", minutes),
                form.getMessage("smsText", code, minutes),
                Optional.of(code));
    }

    /** To a number that no account has: its owner waits for a code that will not come. */
    static SmsMessage noticeMessage(LoginFormsProvider form) {
        return new SmsMessage("notice", Map.of(), form.getMessage("smsTextUnknown"), Optional.empty());
    }
}
