// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.store.TestDatabase;

class KeyCheckTest {

    private final TestDatabase database = new TestDatabase(KeyEntity.class, Row.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyKeyIsNoted() {
        check("2025_1", "2026");

        assertThat(noted()).isEqualTo(3);
    }

    @Test
    void aKeyWithWhichSomethingIsSealedMayNotLeaveTheKeystore() {
        check("2025_1", "2026");
        database.in(entities -> {
            entities.persist(new Row(TestKeys.sealerWith("2025_1")));
            return null;
        });

        assertThatThrownBy(() -> check("2026"))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("its key 'seal-2025_1' is missing");
    }

    @Test
    void aKeyWithWhichNothingIsSealedAnyMoreMayLeave() {
        check("2025_1", "2026");
        database.in(entities -> {
            entities.persist(new Row(TestKeys.sealerWith("2026")));
            return null;
        });

        check("2026");

        assertThat(noted()).isEqualTo(2);
    }

    private void check(String... keys) {
        database.in(entities -> {
            new KeyCheck(entities, TestKeys.sealerWith(keys)).run();
            return null;
        });
    }

    private int noted() {
        return database.in(entities -> entities.createNamedQuery("oaKeyAll", KeyEntity.class)
                .getResultList()
                .size());
    }

    @Entity
    static class Row implements SealedRow {

        @Id
        private String id = "a";

        private String sealed;

        protected Row() {}

        Row(Sealer sealer) {
            sealed = sealer.seal(owner(), "text");
        }

        @Override
        public Sealer.Owner owner() {
            return Sealer.Owner.ofRealm("realm", id);
        }

        @Override
        public String sealed() {
            return sealed;
        }

        @Override
        public void setSealed(String sealed) {
            this.sealed = sealed;
        }
    }
}
