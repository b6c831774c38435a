// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.store.TestDatabase;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.SourceId;

class MandateEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant CODE_END = NOW.plus(Duration.ofDays(7));
    private static final Instant END = NOW.plus(Duration.ofDays(365));
    private static final MandateEntity.Agent AGENT = new MandateEntity.Agent("account", "person", "organisation");

    private final TestDatabase database = new TestDatabase(MandateEntity.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRequestWaitsUntilItsCodeEnds() {
        MandateEntity row = row("1");

        assertThat(row.stateAt(CODE_END.minusMillis(1))).isEqualTo(State.ASKED);
        assertThat(row.stateAt(CODE_END)).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatWouldBeOverCannotBeGrantedAnyMore() {
        MandateEntity row = new MandateEntity("1", "realm", AGENT, "nonce", "code", END.plusSeconds(60), END, "sealed");

        assertThat(row.stateAt(END)).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatIsGrantedIsValidUntilItsEndWhateverBecomesOfTheCode() {
        MandateEntity row = granted("1");

        assertThat(row.stateAt(CODE_END)).isEqualTo(State.GRANTED);
        assertThat(row.stateAt(END.minusMillis(1))).isEqualTo(State.GRANTED);
        assertThat(row.stateAt(END)).isEqualTo(State.ENDED);
    }

    @Test
    void whoGrantedItIsKnownByIdAlone() {
        assertThat(granted("1").granted()).contains(new Mandate.Grant(NOW, Method.REPRESENTATIVE, "head"));
        assertThat(row("2").granted()).isEmpty();
    }

    @Test
    void anotherPersonOrOrganisationIsAnotherAgent() {
        assertThat(row("1").isOf(AGENT)).isTrue();
        assertThat(row("1").isOf(new MandateEntity.Agent("account", "another", "organisation")))
                .isFalse();
        assertThat(row("1").isOf(new MandateEntity.Agent("account", "person", "another")))
                .isFalse();
    }

    @Test
    void anAccountHasOneThatWaits() {
        write(row("1"));

        assertThatThrownBy(() -> write(row("2"))).isInstanceOf(PersistenceException.class);
    }

    @Test
    void whatIsGrantedMakesRoomForTheNext() {
        write(granted("1"));
        write(row("2"));

        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void aRequestThatNobodyGrantedIsForgottenInTheEndAndAGrantedOneIsNot() {
        write(row("1"));
        write(granted("2"));

        database.in(entities -> entities.createNamedQuery("oaMandateRemoveUngranted")
                .setParameter("then", CODE_END.toEpochMilli())
                .executeUpdate());

        assertThat(ids()).containsExactly("2");
    }

    @Test
    void onlyGrantedOnesWhoseTimeIsOverAreClosed() {
        write(granted("1"));
        write(row("2"));

        assertThat(over(END.minusMillis(1))).isEmpty();
        assertThat(over(END)).containsExactly("1");
    }

    private List<String> over(Instant now) {
        return database.in(entities -> entities.createNamedQuery("oaMandateOver", MandateEntity.class)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(MandateEntity::id)
                .toList());
    }

    private List<String> ids() {
        return database.in(entities -> entities.createQuery("select m.id from OaMandate m order by m.id", String.class)
                .getResultList());
    }

    private void write(MandateEntity row) {
        database.in(entities -> {
            entities.persist(row);
            return row;
        });
    }

    private static MandateEntity granted(String id) {
        MandateEntity row = row(id);
        row.grant(
                new Granting(Method.REPRESENTATIVE, "head", new SourceId("registry"), Channel.ONLINE, "tx", List.of()),
                NOW);
        return row;
    }

    private static MandateEntity row(String id) {
        return new MandateEntity(id, "realm", AGENT, "nonce", "code-" + id, CODE_END, END, "sealed");
    }
}
