// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.Quota;

/** What one message costs: the mobile's pause, and one of every limit that applies. */
final class SendingQuotas {

    private static final String PAUSE = SmsSettings.RESEND_AFTER.key();

    private SendingQuotas() {}

    static List<Quota> of(SmsSettings settings, SmsDialogue dialogue, String clientAddress) {
        List<Quota> quotas = new ArrayList<>();
        quotas.add(new Quota(PAUSE, dialogue.receiver(), 1, settings.resendAfter()));
        quotas.addAll(settings.limits().quotas(subjects(settings, dialogue, clientAddress)));
        return quotas;
    }

    /** What a message costs the mobile where a refusal would tell that there is one: it is not sent then, and nothing is said. */
    static List<Quota> untold(SmsSettings settings, SmsDialogue dialogue) {
        return dialogue.untold()
                .map(mobile -> {
                    List<Quota> quotas = new ArrayList<>();
                    quotas.add(new Quota(PAUSE, mobile, 1, settings.resendAfter()));
                    quotas.addAll(settings.limits().quotas(Map.of(SmsLimits.Subject.MOBILE, mobile)));
                    return quotas;
                })
                .orElseGet(ArrayList::new);
    }

    static Sending.Refused refusal(SmsSettings settings, Counters.Exhausted exhausted, Instant now) {
        return settings.limits()
                .reached(exhausted, now)
                .map(reached -> new Sending.Refused(reached.reason(), reached.minutes()))
                .orElseGet(() -> new Sending.Refused(
                        CodeRefusal.TOO_SOON,
                        Limits.roundedUp(Duration.between(now, exhausted.renewsAt()), Duration.ofSeconds(1))));
    }

    private static Map<SmsLimits.Subject, String> subjects(
            SmsSettings settings, SmsDialogue dialogue, String clientAddress) {
        Map<SmsLimits.Subject, String> subjects = new EnumMap<>(SmsLimits.Subject.class);
        subjects.put(SmsLimits.Subject.MOBILE, dialogue.receiver());
        dialogue.account().ifPresent(account -> subjects.put(SmsLimits.Subject.ACCOUNT, account));
        settings.countedAddress(clientAddress).ifPresent(address -> subjects.put(SmsLimits.Subject.ADDRESS, address));
        return subjects;
    }
}
