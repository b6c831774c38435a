// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.mandate.Granting;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateRefusal;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;

/** The mandates of one account, newest last. */
final class FakeMandates implements Mandates {

    final List<Granting> grantings = new ArrayList<>();
    Optional<MandateRefusal> refusal = Optional.empty();
    Optional<Organisation> organisation = Optional.empty();

    private final Clock clock;
    private final List<Mandate> all = new ArrayList<>();

    FakeMandates(Clock clock) {
        this.clock = clock;
    }

    int made() {
        return all.size();
    }

    /** What a representative, a counter or time does. */
    void become(State state) {
        change(Mandate::isAsked, state);
    }

    @Override
    public Optional<Mandate> asked(UserModel agent) {
        return all.stream().map(this::asOfNow).filter(Mandate::isAsked).findFirst();
    }

    @Override
    public Optional<Mandate> find(UserModel agent, String id) {
        return find(id);
    }

    @Override
    public Optional<Mandate> find(String id) {
        return first(mandate -> mandate.id().equals(id));
    }

    @Override
    public Mandate ask(UserModel agent, MandateTerms terms, Duration lifetime) {
        cancel(agent);
        Mandate next = new Mandate(
                "mandate-" + all.size(),
                agent.getId(),
                code(all.size()),
                clock.instant().plus(lifetime),
                terms,
                State.ASKED,
                Optional.empty());
        all.add(next);
        return next;
    }

    @Override
    public void cancel(UserModel agent) {
        become(State.CANCELLED);
    }

    @Override
    public Optional<Mandate> look(AppointmentCode code) {
        return first(mandate -> mandate.code().equals(code));
    }

    @Override
    public Optional<Mandate> lock(AppointmentCode code) {
        return look(code);
    }

    @Override
    public Optional<MandateRefusal> grant(Mandate locked, Granting granting) {
        Optional<MandateRefusal> refused = MandateRefusal.of(locked.state()).or(() -> refusal);
        if (refused.isEmpty()) {
            grantings.add(granting);
            change(mandate -> mandate.id().equals(locked.id()), State.GRANTED);
        }
        return refused;
    }

    @Override
    public void decline(Mandate locked, String by) {
        become(State.DECLINED);
    }

    @Override
    public Optional<Organisation> organisation(Mandate mandate) {
        return organisation;
    }

    @Override
    public List<Mandate> grantedBy(UserModel representative) {
        return List.of();
    }

    @Override
    public List<Mandate> of(CreditCode organisation) {
        return List.of();
    }

    @Override
    public List<Mandate> grantedOn(SourceId source, String reference) {
        throw new UnsupportedOperationException("a source's affair");
    }

    @Override
    public Optional<Mandate> inForce(UserModel agent) {
        return first(mandate -> mandate.state() == State.GRANTED);
    }

    @Override
    public void revoke(Mandate mandate, String reason, String by) {
        throw new UnsupportedOperationException("not the agent's affair");
    }

    @Override
    public void settle(UserModel agent) {
        throw new UnsupportedOperationException("the registry's affair");
    }

    private Optional<Mandate> first(Predicate<Mandate> which) {
        return all.stream().map(this::asOfNow).filter(which).findFirst();
    }

    private void change(Predicate<Mandate> which, State state) {
        all.replaceAll(one -> which.test(asOfNow(one)) ? in(one, state) : one);
    }

    private Mandate asOfNow(Mandate one) {
        return one.isAsked() && !clock.instant().isBefore(one.codeUntil()) ? in(one, State.EXPIRED) : one;
    }

    private static Mandate in(Mandate one, State state) {
        return new Mandate(one.id(), one.account(), one.code(), one.codeUntil(), one.terms(), state, one.grant());
    }

    static AppointmentCode code(int number) {
        return IntStream.range(0, 10)
                .mapToObj(last -> AppointmentCode.parse("%011d%d".formatted(number, last)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
