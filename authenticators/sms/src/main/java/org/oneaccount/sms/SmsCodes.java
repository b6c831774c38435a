// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.proof.KeycloakClock;
import org.oneaccount.proof.Limits;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.spi.SmsMessage;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.MobileNumber;

/** Sends codes and judges answers: the same for the proof, the sign-in and the reset. Knows no page. */
final class SmsCodes {

    private final SmsSettings settings;
    private final RealmSeal seal;
    private final SmsChallenges challenges;
    private final Counters counters;
    private final Flood flood;
    private final SmsSender sender;
    private final Supplier<String> nonces;
    private final Clock clock;
    private final String clientAddress;

    SmsCodes(
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

    static SmsCodes of(KeycloakSession session, RealmModel realm, SmsSettings settings, SmsSender sender) {
        RealmSeal seal = session.getProvider(TrustRegistry.class).seal(realm);
        Counters counters = Counters.of(session, realm);
        String clientAddress = session.getContext().getConnection().getRemoteAddr();
        ProofOfWork work =
                new ProofOfWork(seal.index("sms-work", "key"), settings.floodWork(), session.singleUseObjects());
        return new SmsCodes(
                settings,
                seal,
                new SmsChallenges(session.singleUseObjects()),
                counters,
                new Flood(
                        counters,
                        work,
                        settings,
                        settings.exempt().contain(clientAddress),
                        Flood.alarm(session, realm)),
                sender,
                () -> SecretGenerator.getInstance().randomString(),
                KeycloakClock.inServerZone(),
                clientAddress);
    }

    /** What the next message costs the visitor's computer: the sum for the page, when the realm is flooded. */
    Optional<String> price() {
        return flood.price();
    }

    /** The challenge that is open in this dialogue, if its code still counts. */
    Optional<SmsChallenge> open(SmsDialogue dialogue) {
        return challenges.find(dialogue.key(seal)).filter(challenge -> challenge.isLiveAt(clock.instant()));
    }

    /**
     * Sends a code; within the life of the last one it is the same again.
     *
     * @param work the solution of the sum that the page showed, if it showed one
     */
    Sending send(SmsDialogue dialogue, String work, Function<String, SmsMessage> message) {
        Instant now = clock.instant();
        Optional<SmsChallenge> open = open(dialogue);
        if (open.isPresent() && attemptsLeft(open.get()) <= 0) {
            return new Sending.Refused(
                    SmsRefusal.CODE_LOCKED, minutesUntil(open.get().expiresAt(), now));
        }
        List<Quota> quotas = SendingQuotas.of(settings, dialogue, clientAddress);
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return SendingQuotas.refusal(settings, exhausted.get(), now);
        }
        if (!flood.admits(work)) {
            counters.giveBack(quotas);
            return new Sending.Refused(SmsRefusal.WORK_MISSING, 0);
        }
        String nonce = open.map(SmsChallenge::nonce).orElseGet(nonces);
        String code = deriver(dialogue).code(nonce);
        List<Quota> untold = SendingQuotas.untold(settings, dialogue);
        List<Quota> paid = Stream.concat(quotas.stream(), untold.stream()).toList();
        Outcome outcome = dialogue.mobile()
                .filter(to -> untold.isEmpty() || counters.take(untold).isEmpty())
                .map(to -> sender.send(to, message.apply(code), paid))
                .orElse(SmsSender.UNSEEN);
        return outcome.fold(
                confirmed -> {
                    SmsChallenge challenge = open.map(same -> same.sentAgain(now, confirmed))
                            .orElseGet(
                                    () -> new SmsChallenge(nonce, now.plus(settings.codeLifetime()), now, confirmed));
                    challenges.keep(dialogue.key(seal), challenge, now);
                    return new Sending.Sent(challenge);
                },
                refuted -> new Sending.Refused(SmsRefusal.GATEWAY_REFUSED, 0),
                unavailable -> {
                    counters.giveBack(quotas);
                    return new Sending.Unavailable(unavailable);
                });
    }

    /** Judges an answer. Each one is counted before it is looked at: many at once on two nodes are still counted one by one. */
    Answering answer(SmsDialogue dialogue, String entered) {
        Instant now = clock.instant();
        String key = dialogue.key(seal);
        Optional<SmsChallenge> open = open(dialogue);
        if (open.isEmpty()) {
            return new Answering.Refused(SmsRefusal.CODE_EXPIRED, 0);
        }
        SmsChallenge challenge = open.get();
        List<Quota> quotas = List.of(attempts(challenge), wrongAnswers(dialogue));
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent() && exhausted.get().quota().equals(wrongAnswers(dialogue))) {
            return new Answering.Refused(
                    SmsRefusal.MOBILE_WRONG_LIMIT, minutesUntil(exhausted.get().renewsAt(), now));
        }
        return switch (challenge.check(entered, exhausted.isEmpty(), deriver(dialogue), now)) {
            case MATCHED -> accept(dialogue, key, challenge, quotas, now);
            case WRONG -> new Answering.Refused(SmsRefusal.CODE_WRONG, attemptsLeft(challenge));
            case EXPIRED -> new Answering.Refused(SmsRefusal.CODE_EXPIRED, 0);
            case LOCKED -> new Answering.Refused(SmsRefusal.CODE_LOCKED, minutesUntil(challenge.expiresAt(), now));
        };
    }

    private Answering accept(
            SmsDialogue dialogue, String key, SmsChallenge challenge, List<Quota> quotas, Instant now) {
        if (dialogue.decoy()) {
            return new Answering.Refused(SmsRefusal.CODE_WRONG, attemptsLeft(challenge));
        }
        if (!challenges.consume(key, challenge, now)) {
            return new Answering.Refused(SmsRefusal.CODE_EXPIRED, 0);
        }
        counters.giveBack(quotas);
        return new Answering.Accepted(challenge.delivery());
    }

    private CodeDeriver deriver(SmsDialogue dialogue) {
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
        return new Quota(
                SmsSettings.WRONG_PER_MOBILE_HOUR.key(),
                dialogue.receiver(),
                settings.wrongPerMobileHour(),
                Duration.ofHours(1));
    }

    private static long minutesUntil(Instant then, Instant now) {
        return Limits.roundedUp(Duration.between(now, then), Duration.ofMinutes(1));
    }
}
