// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Transactions that stand in line for a lock of PostgreSQL, whose only notice is a view. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    /** Returns when so many stand in line. */
    static void forLocks(Connection connection, int count) throws SQLException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (waiting(connection) < count) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError(waiting(connection) + " transactions wait, not " + count);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            result.next();
            return result.getInt(1);
        }
    }
}
