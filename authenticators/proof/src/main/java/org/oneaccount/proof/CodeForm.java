// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.oneaccount.registry.code.SmsChallenge;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.spi.SmsMessage;

/** What {@code trust-code.ftl} shows of a code to a mobile, and the words in which the code is sent. */
public record CodeForm(SmsSettings settings) {

    public static final String CODE = "code";
    public static final String RESEND = "resend";

    /** The solved sum, put in by the widget. */
    public static final String WORK = "altcha";

    /** @param price the sum that the next message costs, while the realm is flooded */
    public LoginFormsProvider price(LoginFormsProvider form, Optional<String> price) {
        price.ifPresent(sum -> form.setAttribute("smsWork", sum));
        return form;
    }

    /** @param open the code that counts now, if one does: until when, and when another may be sent */
    public LoginFormsProvider entry(LoginFormsProvider form, Optional<String> price, Optional<SmsChallenge> open) {
        open.ifPresent(challenge -> form.setAttribute(
                        "smsExpiresAt", challenge.expiresAt().toEpochMilli())
                .setAttribute(
                        "smsResendAt",
                        challenge.resendAt(settings.resendAfter()).toEpochMilli()));
        return price(form, price);
    }

    public SmsMessage message(LoginFormsProvider form, String code) {
        String minutes = Long.toString(settings.codeLifetime().toMinutes());
        return new SmsMessage(
                "code",
                Map.of("code", code, "minutes", minutes),
                form.getMessage(SmsMessage.LANGUAGE),
                form.getMessage("smsText", code, minutes),
                Optional.of(code));
    }
}
