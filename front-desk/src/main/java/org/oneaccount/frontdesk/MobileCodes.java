// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.code.Answering;
import org.oneaccount.registry.code.CodeRefusal;
import org.oneaccount.registry.code.Sending;
import org.oneaccount.registry.code.SmsCodes;
import org.oneaccount.registry.code.SmsDialogue;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * Codes that are read back on the spot: of all factors a counter writes, the mobile is the one that no document shows. A
 * code is good for one confirmation of one desk system, one account and one mobile. Lives as long as a request.
 */
final class MobileCodes {

    /** Codes of the holder's own pages are worth nothing at a desk, nor the other way round. */
    static final SmsDialogue.Use READ_BACK = new SmsDialogue.Use("FRONT_DESK", false);

    private final SmsCodes codes;
    private final String desk;
    private Outcome.Confirmed accepted;

    /** @param desk id of the client */
    MobileCodes(SmsCodes codes, String desk) {
        this.codes = codes;
        this.desk = desk;
    }

    /** Until when the code counts. */
    Instant send(MobileCodeRequest request, String account, Function<String, SmsMessage> message)
            throws RefusedException {
        Sending sending =
                codes.send(dialogue(request.correlationId(), account, request.mobile()), /* work */ "", message);
        Optional<RefusedException> refused = sending.fold(
                sent -> Optional.empty(),
                no -> Optional.of(refusal(no.reason(), no.figure())),
                no -> Optional.of(new RefusedException(
                        DeskRefusal.MOBILE_UNAVAILABLE, no.cause().retryAfter().toSeconds())));
        if (refused.isPresent()) {
            throw refused.get();
        }
        return ((Sending.Sent) sending).challenge().expiresAt();
    }

    /** Who carried the code. Asked again within this request, it answers the same: the code itself counts once. */
    Outcome.Confirmed readBack(UUID correlation, String account, ReadBack said) throws RefusedException {
        if (accepted == null) {
            Answering answer = codes.answer(dialogue(correlation, account, said.mobile()), said.code());
            Optional<RefusedException> refused =
                    answer.fold(yes -> Optional.empty(), no -> Optional.of(refusal(no.reason(), no.figure())));
            if (refused.isPresent()) {
                throw refused.get();
            }
            accepted = ((Answering.Accepted) answer).delivery();
        }
        return accepted;
    }

    /** Unlike other codes it is meant for staff: to be read out, where the holder is. */
    static SmsMessage message(KeycloakSession session, UserModel holder, String code, SmsSettings settings) {
        String minutes = Long.toString(settings.codeLifetime().toMinutes());
        LoginFormsProvider words = session.getProvider(LoginFormsProvider.class).setUser(holder);
        return new SmsMessage(
                "desk-code",
                Map.of("code", code, "minutes", minutes),
                words.getMessage(SmsMessage.LANGUAGE),
                words.getMessage("frontdeskMobileText", code, minutes),
                Optional.of(code));
    }

    private SmsDialogue dialogue(UUID correlation, String account, MobileNumber mobile) {
        return new SmsDialogue(
                READ_BACK, desk + '\n' + correlation, Optional.of(account), Optional.of(mobile), /* decoy */ false);
    }

    private static RefusedException refusal(RefusalReason reason, long figure) {
        return switch ((CodeRefusal) reason) {
            case CODE_WRONG -> named(DeskRefusal.MOBILE_CODE_WRONG, "mobileCode");
            case CODE_EXPIRED -> named(DeskRefusal.MOBILE_CODE_EXPIRED, "mobileCode");
            case CODE_LOCKED, MOBILE_WRONG_LIMIT -> later(DeskRefusal.MOBILE_CODE_LOCKED, Duration.ofMinutes(figure));
            case TOO_SOON -> later(DeskRefusal.MOBILE_TOO_SOON, Duration.ofSeconds(figure));
            case MOBILE_HOUR_LIMIT,
                    MOBILE_DAY_LIMIT,
                    ACCOUNT_HOUR_LIMIT,
                    ACCOUNT_DAY_LIMIT,
                    ADDRESS_HOUR_LIMIT,
                    ADDRESS_DAY_LIMIT -> later(DeskRefusal.MOBILE_TOO_MANY_MESSAGES, Duration.ofMinutes(figure));
                // A desk does no sums. Where the realm is flooded it waits, unless its address is exempt.
            case WORK_MISSING -> later(DeskRefusal.MOBILE_TOO_MANY_MESSAGES, Duration.ofMinutes(1));
            case GATEWAY_REFUSED -> named(DeskRefusal.MOBILE_UNSERVED, "mobile");
        };
    }

    private static RefusedException named(DeskRefusal refusal, String field) {
        return new RefusedException(refusal, List.of(field));
    }

    private static RefusedException later(DeskRefusal refusal, Duration wait) {
        return new RefusedException(refusal, wait.toSeconds());
    }
}
