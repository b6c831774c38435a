// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * An account's row, held by the test: whoever writes evidence waits just before it, after every source has answered.
 * Released by closing.
 */
public final class AccountRow implements AutoCloseable {

    private final Connection connection;

    AccountRow(Connection connection, String username) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT id FROM user_entity WHERE username = ? FOR NO KEY UPDATE")) {
            lock.setString(1, username);
            if (!lock.executeQuery().next()) {
                throw new AssertionError("Nobody is called " + username);
            }
        }
    }

    /** Returns when so many writers stand in line. */
    public void awaitWriters(int count) throws SQLException, InterruptedException {
        Waiting.forLocks(connection, count);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
