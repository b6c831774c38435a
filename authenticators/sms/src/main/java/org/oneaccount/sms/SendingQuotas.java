// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;

/** What one message costs: the mobile's pause, and one of every limit that applies. */
final class SendingQuotas {

    private static final String PAUSE = SmsSettings.RESEND_AFTER.key();

    private SendingQuotas() {}

    static List<Quota> of(SmsSettings settings, SmsDialogue dialogue, String clientAddress) {
        List<Quota> quotas = new ArrayList<>();
        quotas.add(new Quota(PAUSE, dialogue.receiver(), 1, settings.resendAfter()));
        for (SmsLimit limit : SmsLimit.values()) {
            subject(limit, settings, dialogue, clientAddress)
                    .map(subject -> new Quota(
                            limit.setting().key(), subject, settings.limits().get(limit), limit.window()))
                    .ifPresent(quotas::add);
        }
        return quotas;
    }

    static Sending.Refused refusal(Counters.Exhausted exhausted, Instant now) {
        Duration wait = Duration.between(now, exhausted.renewsAt());
        String name = exhausted.quota().name();
        for (SmsLimit limit : SmsLimit.values()) {
            if (limit.setting().key().equals(name)) {
                return new Sending.Refused(limit.refusal(), roundedUp(wait, Duration.ofMinutes(1)));
            }
        }
        return new Sending.Refused(SmsRefusal.TOO_SOON, roundedUp(wait, Duration.ofSeconds(1)));
    }

    /** Never 0: "try again in 0 minutes" helps nobody. */
    static long roundedUp(Duration wait, Duration unit) {
        return Math.max(1, wait.plus(unit).minusMillis(1).dividedBy(unit));
    }

    private static Optional<String> subject(
            SmsLimit limit, SmsSettings settings, SmsDialogue dialogue, String clientAddress) {
        return switch (limit) {
            case MOBILE_HOUR, MOBILE_DAY -> Optional.of(dialogue.receiver());
            case ACCOUNT_HOUR, ACCOUNT_DAY -> dialogue.account();
            case ADDRESS_HOUR, ADDRESS_DAY -> Optional.of(clientAddress)
                    .filter(address -> !settings.exempt().contain(address))
                    .map(AddressRanges::visitor);
        };
    }
}
