// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneaccount.biometric.BiometricLimits.Subject;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Limits;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.identifier.IdNumber;

/**
 * From consent to evidence: begin a check at the source, ask how it went, write it down. Knows no page.
 *
 * <p>A check is counted before it is begun, so that checks begun side by side cannot exceed the limit together. An outage
 * gives the count back. A check that ends well gives back what counts tries, and not what counts all checks.
 */
final class FaceVerification {

    /** Under it a guardian decides (Personal Information Protection Law, Art. 31). */
    private static final int AGE_OF_CONSENT = 14;

    /** The outside, as far as this proof needs it. */
    interface Outside {

        FaceStart start(AskedPerson person, URI returnTo);

        FaceResult result(String transaction);

        /** Whom the account is about now, or claims. */
        Optional<AskedPerson> person();

        /** True for exactly one caller, whatever the number of tabs and nodes. */
        boolean use(FaceCheck check);

        Recorded record(Proven proven);

        /** Notes that the face was seen live in this session. */
        void strengthen();
    }

    private final String account;
    private final Optional<String> address;
    private final Purpose purpose;
    private final BiometricSettings settings;
    private final Counters counters;
    private final Outside outside;
    private final Clock clock;

    /** @param address of the client, where the realm counts it */
    FaceVerification(
            String account,
            Optional<String> address,
            Purpose purpose,
            BiometricSettings settings,
            Counters counters,
            Outside outside,
            Clock clock) {
        this.account = account;
        this.address = address;
        this.purpose = purpose;
        this.settings = settings;
        this.counters = counters;
        this.outside = outside;
        this.clock = clock;
    }

    Optional<AskedPerson> person() {
        return outside.person();
    }

    /** Whether there is anybody to compare with, before anything is asked of the holder. */
    Optional<BiometricRefusal> obstacle() {
        Optional<AskedPerson> person = person();
        if (person.isEmpty()) {
            return Optional.of(BiometricRefusal.NAME_MISSING);
        }
        return person.filter(this::isTooYoung).map(young -> BiometricRefusal.TOO_YOUNG);
    }

    /**
     * @param id of the new check
     * @param key that only the source is told, in {@code returnTo}
     * @param returnTo where the source sends the browser afterwards
     */
    FaceAnswer begin(String id, String key, URI returnTo) {
        Optional<BiometricRefusal> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new FaceAnswer.Refused(obstacle.get());
        }
        AskedPerson person = person().orElseThrow();
        List<Quota> quotas =
                Stream.concat(tries(person).stream(), checks().stream()).toList();
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return limit(exhausted.get());
        }
        return outside.start(person, returnTo)
                .fold(
                        started -> new FaceAnswer.Begun(new FaceCheck(
                                id,
                                key,
                                started.transaction(),
                                started.page(),
                                account,
                                purpose,
                                person,
                                clock.instant().plus(settings.lifetime()),
                                Optional.empty(),
                                false)),
                        refuted -> new FaceAnswer.Refused(BiometricRefusal.of(refuted.reason())),
                        unavailable -> {
                            counters.giveBack(quotas);
                            return new FaceAnswer.Unavailable(unavailable.cause());
                        });
    }

    /** Asks the source, and nobody else, how a check went. */
    FaceAnswer settle(FaceCheck check) {
        List<Quota> question = settings.limits().quotas(Map.of(Subject.CHECK, check.id()));
        if (counters.take(question).isPresent()) {
            return new FaceAnswer.Refused(BiometricRefusal.RESULTS_LIMIT);
        }
        return outside.result(check.transaction())
                .fold(
                        FaceAnswer.Pending::new,
                        confirmed -> use(check, confirmed.outcome()),
                        refuted -> new FaceAnswer.Refused(BiometricRefusal.of(refuted.reason())),
                        unavailable -> new FaceAnswer.Unavailable(unavailable.cause()));
    }

    private FaceAnswer use(FaceCheck check, Outcome.Confirmed confirmed) {
        if (!outside.use(check)) {
            return new FaceAnswer.Refused(BiometricRefusal.REPEATED);
        }
        if (!person().equals(Optional.of(check.person()))) {
            return new FaceAnswer.Refused(BiometricRefusal.OTHER_PERSON);
        }
        if (purpose == Purpose.STRENGTH) {
            return proven(check, confirmed);
        }
        Proven proven = new Proven(
                Factor.FACE,
                confirmed.source(),
                Channel.ONLINE,
                Optional.empty(),
                confirmed.reference(),
                new Detail.Identity(check.person().name(), check.person().document()));
        return outside.record(proven)
                .fold(
                        written -> {
                            outside.strengthen();
                            return proven(check, confirmed);
                        },
                        () -> new FaceAnswer.Refused(BiometricRefusal.TAKEN),
                        () -> new FaceAnswer.Refused(BiometricRefusal.OTHER_PERSON));
    }

    private FaceAnswer proven(FaceCheck check, Outcome.Confirmed confirmed) {
        counters.giveBack(tries(check.person()));
        return new FaceAnswer.Proven(confirmed);
    }

    private List<Quota> checks() {
        Map<Subject, String> subjects = new EnumMap<>(Subject.class);
        subjects.put(Subject.ACCOUNT_IN_ALL, account);
        address.ifPresent(visitor -> subjects.put(Subject.ADDRESS, visitor));
        return settings.limits().quotas(subjects);
    }

    private List<Quota> tries(AskedPerson person) {
        return settings.limits()
                .quotas(Map.of(
                        Subject.ACCOUNT,
                        account,
                        Subject.PERSON,
                        person.document().number()));
    }

    private FaceAnswer limit(Counters.Exhausted exhausted) {
        Limits.Reached reached =
                settings.limits().reached(exhausted, clock.instant()).orElseThrow();
        return new FaceAnswer.Refused((BiometricRefusal) reached.reason(), reached.minutes());
    }

    private boolean isTooYoung(AskedPerson person) {
        LocalDate today = LocalDate.now(clock);
        return new IdNumber(person.document().number())
                .birthDate()
                .filter(birth -> birth.plusYears(AGE_OF_CONSENT).isAfter(today))
                .isPresent();
    }
}
