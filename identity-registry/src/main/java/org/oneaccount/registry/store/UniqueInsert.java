// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * An insert that a unique constraint may refuse. Runs within a savepoint: the loser of a race gets its answer, and its
 * transaction goes on. Plain SQL, because a failed flush would leave Hibernate's session unusable and a warning in the
 * log, and plain statements, because the pool refuses JDBC savepoints in a managed transaction.
 */
public final class UniqueInsert {

    /** SQLSTATE class 23: integrity constraint violation. */
    private static final String CONSTRAINT_VIOLATION = "23";
    /** SQLSTATE class of the SQL/CLI: timeout expired. */
    private static final String LOCK_TIMEOUT = "HYT";

    private static final int MOST_WAITS = 10;

    /** Statements on the transaction's own connection. */
    @FunctionalInterface
    public interface Work {

        void run(Connection connection) throws SQLException;
    }

    private final EntityManager entities;

    public UniqueInsert(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the rows are in; false when there is one already that they collide with. */
    public boolean run(Work insert) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            execute(connection, "SAVEPOINT OA_UNIQUE_INSERT");
            for (int waits = 1; ; waits++) {
                try {
                    insert.run(connection);
                    return true;
                } catch (SQLException e) {
                    execute(connection, "ROLLBACK TO SAVEPOINT OA_UNIQUE_INSERT");
                    if (isOfClass(CONSTRAINT_VIOLATION, e)) {
                        return false;
                    }
                    // H2 waits a second or two for the other writer, PostgreSQL as long as it takes.
                    if (!isOfClass(LOCK_TIMEOUT, e) || waits == MOST_WAITS) {
                        throw e;
                    }
                }
            }
        });
    }

    private static boolean isOfClass(String sqlState, SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(sqlState);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
