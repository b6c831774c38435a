// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.registry.sealing.TestSealer;

class ResealingTest {

    private static final Sealer BEFORE = TestSealer.with("2025");
    private static final Sealer AFTER = TestSealer.with("2025", "2026");

    private final TestDatabase database = new TestDatabase(
            new RegistryEntityProviderFactory().create(null).getEntities().toArray(Class[]::new));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAnOlderKeySealedIsSealedWithThePresentOneAndOpensAsBefore() {
        store(BEFORE, "a");

        new Resealing(AFTER).step(database::in);

        assertThat(TestSealer.with("2026").open(PersonEntity.owner("realm", "a"), sealed("a")))
                .isEqualTo("of a");
    }

    @Test
    void whatThePresentKeySealedStaysAsItIs() {
        store(AFTER, "a");
        String sealed = sealed("a");

        new Resealing(AFTER).step(database::in);

        assertThat(sealed("a")).isEqualTo(sealed);
    }

    @Test
    void oneKeyHasNothingToDo() {
        new Resealing(BEFORE).step(new NoTransactions());
    }

    @Test
    void aRowThatCannotBeOpenedKeepsNoOtherFromItsTurn() {
        store(TestSealer.with("of-another-keystore"), "a");
        store(BEFORE, "b");

        new Resealing(AFTER).step(database::in);

        assertThat(AFTER.isOfCurrentKey(sealed("a"))).isFalse();
        assertThat(AFTER.isOfCurrentKey(sealed("b"))).isTrue();
    }

    @Test
    void aStepGoesOnWhereAnEarlierServerStopped() {
        IntStream.range(0, 600).forEach(number -> store(BEFORE, "%03d".formatted(number)));

        new Resealing(AFTER).step(database::in);
        new Resealing(AFTER).step(database::in);

        assertThat(AFTER.isOfCurrentKey(sealed("599"))).isTrue();
    }

    @Test
    void whatIsDoneCostsNothingMore() {
        store(BEFORE, "a");
        Resealing resealing = new Resealing(AFTER);
        resealing.step(database::in);
        assertThat(resealing.isDone())
                .as("what came meanwhile is looked for once more")
                .isFalse();
        resealing.step(database::in);

        assertThat(resealing.isDone()).isTrue();
        resealing.step(new NoTransactions());
    }

    @Test
    void aRowThatCannotBeOpenedKeepsTheOldKeysNeeded() {
        store(TestSealer.with("of-another-keystore"), "a");
        Resealing resealing = new Resealing(AFTER);

        resealing.step(database::in);
        resealing.step(database::in);

        assertThat(resealing.isDone()).isFalse();
    }

    @Test
    void aKeyWhoseNameIsLikeThePresentOneIsAnother() {
        store(TestSealer.with("20A6"), "a");
        Sealer after = TestSealer.with("20A6", "20_6");

        new Resealing(after).step(database::in);

        assertThat(after.isOfCurrentKey(sealed("a"))).isTrue();
    }

    @Test
    void everyTableWithASealedColumnIsWalkedThrough() {
        List<String> sealed = new RegistryEntityProviderFactory()
                .create(null).getEntities().stream()
                        .filter(entity -> Arrays.stream(entity.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals("sealed")))
                        .map(Class::getSimpleName)
                        .toList();

        assertThat(database.in(SealedRow::tables))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(sealed);
    }

    private static final class NoTransactions implements Resealing.Transactions {

        @Override
        public <T> T in(Function<EntityManager, T> work) {
            throw new AssertionError("costs SQL every minute");
        }
    }

    private void store(Sealer sealer, String user) {
        database.in(entities -> {
            PersonEntity row = new PersonEntity("realm", user);
            row.setSealed(sealer.seal(row.owner(), "of " + user));
            entities.persist(row);
            return null;
        });
    }

    private String sealed(String user) {
        return database.in(entities -> entities.find(PersonEntity.class, user).sealed());
    }
}
