// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Commits of evidence, held by the test: the server has sent its commit, and the database does not answer yet. Once let
 * go, by closing, the database finishes them, even if the server is gone by then.
 */
public final class Commits implements AutoCloseable {

    /** Of the advisory lock; any number that nobody else uses. */
    private static final String KEY = "20260101";

    private final Connection connection;

    Commits(Connection connection) throws SQLException {
        this.connection = connection;
        execute("CREATE FUNCTION test_hold() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_advisory_xact_lock_shared(" + KEY + "); RETURN NULL; END'");
        execute("CREATE CONSTRAINT TRIGGER test_hold AFTER INSERT ON oa_evidence DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION test_hold()");
        execute("SELECT pg_advisory_lock(" + KEY + ")");
    }

    /** Returns when one is held. */
    public void await() throws SQLException, InterruptedException {
        await(1);
    }

    /** Returns when so many transactions stand in line: those that are held, and those that wait for one of them. */
    public void await(int count) throws SQLException, InterruptedException {
        Waiting.forLocks(connection, count);
    }

    @Override
    public void close() throws SQLException {
        execute("SELECT pg_advisory_unlock(" + KEY + ")");
        // Waits until the commits that were held are done.
        execute("DROP TRIGGER test_hold ON oa_evidence");
        execute("DROP FUNCTION test_hold()");
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
