// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.MobileNumber;

/** The codes of a realm within its limits, counted where every node sees it. */
final class LimitedSmsCodes implements SmsCodes {

    private final SmsSettings settings;
    private final RealmSeal seal;
    private final SmsChallenges challenges;
    private final Counters counters;
    private final Flood flood;
    private final SmsSender sender;
    private final Supplier<String> nonces;
    private final Clock clock;
    private final String clientAddress;

    LimitedSmsCodes(
            SmsSettings settings,
            RealmSeal seal,
            SmsChallenges challenges,
            Counters counters,
            Flood flood,
            SmsSender sender,
            Supplier<String> nonces,
            Clock clock,
            String clientAddress) {
        this.settings = settings;
        this.seal = seal;
        this.challenges = challenges;
        this.counters = counters;
        this.flood = flood;
        this.sender = sender;
        this.nonces = nonces;
        this.clock = clock;
        this.clientAddress = clientAddress;
    }

    @Override
    public Optional<String> price() {
        return flood.price();
    }

    @Override
    public Optional<SmsChallenge> open(SmsDialogue dialogue) {
        return challenges.find(dialogue.key(seal)).filter(challenge -> challenge.isLiveAt(clock.instant()));
    }

    @Override
    public Sending send(SmsDialogue dialogue, String work, Function<String, SmsMessage> message) {
        Instant now = clock.instant();
        Optional<SmsChallenge> open = open(dialogue);
        if (open.isPresent() && attemptsLeft(open.get()) <= 0) {
            return new Sending.Refused(
                    CodeRefusal.CODE_LOCKED, minutesUntil(open.get().expiresAt(), now));
        }
        List<Quota> quotas = SendingQuotas.of(settings, dialogue, clientAddress);
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return SendingQuotas.refusal(settings, exhausted.get(), now);
        }
        if (!flood.admits(work)) {
            counters.giveBack(quotas);
            return new Sending.Refused(CodeRefusal.WORK_MISSING, 0);
        }
        String nonce = open.map(SmsChallenge::nonce).orElseGet(nonces);
        String code = deriver(dialogue).code(nonce);
        List<Quota> untold = SendingQuotas.untold(settings, dialogue);
        List<Quota> paid = Stream.concat(quotas.stream(), untold.stream()).toList();
        Outcome outcome = dialogue.mobile()
                .filter(to -> untold.isEmpty() || counters.take(untold).isEmpty())
                .map(to -> sender.send(to, message.apply(code), paid))
                .orElse(SmsSender.UNSENT);
        return outcome.fold(
                confirmed -> {
                    SmsChallenge challenge = open.map(same -> same.sentAgain(now, confirmed))
                            .orElseGet(
                                    () -> new SmsChallenge(nonce, now.plus(settings.codeLifetime()), now, confirmed));
                    challenges.keep(dialogue.key(seal), challenge, now);
                    return new Sending.Sent(challenge);
                },
                refuted -> new Sending.Refused(CodeRefusal.GATEWAY_REFUSED, 0),
                unavailable -> {
                    counters.giveBack(quotas);
                    return new Sending.Unavailable(unavailable);
                });
    }

    @Override
    public Answering answer(SmsDialogue dialogue, String entered) {
        Instant now = clock.instant();
        String key = dialogue.key(seal);
        Optional<SmsChallenge> open = open(dialogue);
        if (open.isEmpty()) {
            return new Answering.Refused(CodeRefusal.CODE_EXPIRED, 0);
        }
        SmsChallenge challenge = open.get();
        List<Quota> quotas = List.of(attempts(challenge), wrongAnswers(dialogue));
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent() && exhausted.get().quota().equals(wrongAnswers(dialogue))) {
            return new Answering.Refused(
                    CodeRefusal.MOBILE_WRONG_LIMIT, minutesUntil(exhausted.get().renewsAt(), now));
        }
        List<Quota> untold = untoldWrongAnswers(dialogue);
        boolean mayBeRight = exhausted.isEmpty()
                && !dialogue.decoy()
                && challenge.isHandedOver()
                && counters.take(untold).isEmpty();
        return switch (challenge.check(entered, exhausted.isEmpty(), deriver(dialogue), now)) {
            case MATCHED -> mayBeRight
                    ? accept(
                            key,
                            challenge,
                            Stream.concat(quotas.stream(), untold.stream()).toList(),
                            now)
                    : new Answering.Refused(CodeRefusal.CODE_WRONG, attemptsLeft(challenge));
            case WRONG -> new Answering.Refused(CodeRefusal.CODE_WRONG, attemptsLeft(challenge));
            case EXPIRED -> new Answering.Refused(CodeRefusal.CODE_EXPIRED, 0);
            case LOCKED -> new Answering.Refused(CodeRefusal.CODE_LOCKED, minutesUntil(challenge.expiresAt(), now));
        };
    }

    private Answering accept(String key, SmsChallenge challenge, List<Quota> quotas, Instant now) {
        if (!challenges.consume(key, challenge, now)) {
            return new Answering.Refused(CodeRefusal.CODE_EXPIRED, 0);
        }
        counters.giveBack(quotas);
        return new Answering.Accepted(challenge.delivery());
    }

    CodeDeriver deriver(SmsDialogue dialogue) {
        return new CodeDeriver(nonce -> seal.index(
                "sms-code",
                String.join(
                        "\n",
                        dialogue.key(seal),
                        dialogue.mobile().map(MobileNumber::e164).orElse(""),
                        nonce)));
    }

    private long attemptsLeft(SmsChallenge challenge) {
        return Math.max(0, settings.maxAttempts() - counters.used(attempts(challenge)));
    }

    /** Counted per nonce, so neither a reload nor sending again brings tries back. */
    private Quota attempts(SmsChallenge challenge) {
        return new Quota("sms.attempts", challenge.nonce(), settings.maxAttempts(), settings.codeLifetime());
    }

    private Quota wrongAnswers(SmsDialogue dialogue) {
        return wrongAnswers(dialogue.receiver());
    }

    /** Those of the mobile where a refusal would tell that there is one: above the limit no answer is right, and nothing is said. */
    private List<Quota> untoldWrongAnswers(SmsDialogue dialogue) {
        return dialogue.untold().map(this::wrongAnswers).stream().toList();
    }

    private Quota wrongAnswers(String receiver) {
        return new Quota(
                SmsSettings.WRONG_PER_MOBILE_HOUR.key(), receiver, settings.wrongPerMobileHour(), Duration.ofHours(1));
    }

    private static long minutesUntil(Instant then, Instant now) {
        return Limits.roundedUp(Duration.between(now, then), Duration.ofMinutes(1));
    }
}
