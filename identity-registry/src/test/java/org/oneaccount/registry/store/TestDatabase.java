// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Our tables in a database of their own, in memory. Made of the entities: that Liquibase makes the same, the server's tests show. */
public final class TestDatabase implements AutoCloseable {

    private final EntityManagerFactory entities;

    public TestDatabase(Class<?>... tables) {
        entities = new HibernatePersistenceConfiguration("test")
                .managedClasses(tables)
                .jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .jdbcUsername("sa")
                .jdbcPassword("")
                .schemaToolingAction(Action.CREATE_ONLY)
                .createEntityManagerFactory();
    }

    /** Each call is a transaction. */
    public <T> T in(Function<EntityManager, T> work) {
        return entities.callInTransaction(work);
    }

    /** For whoever only reads and has no transaction of his own. */
    public EntityManager open() {
        return entities.createEntityManager();
    }

    @Override
    public void close() {
        entities.close();
    }
}
