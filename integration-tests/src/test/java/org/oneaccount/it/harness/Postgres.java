// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/** A real PostgreSQL in a process of its own, and its log. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres process;
    private final Path log;

    Postgres(Path log) {
        this.log = log;
        try {
            process = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return process.getJdbcUrl("postgres", "postgres");
    }

    /** For tests that look into the tables. */
    public Connection connect() throws SQLException {
        return process.getPostgresDatabase().getConnection();
    }

    /** What OneAccount's tables say. */
    public Ledgers ledgers() {
        return new Ledgers(this);
    }

    /** Takes an account's row, so that writers of its evidence wait. */
    public AccountRow hold(String username) throws SQLException {
        return new AccountRow(connect(), username);
    }

    /** Holds every commit of evidence from now on. */
    public Commits holdCommitsOfEvidence() throws SQLException {
        return new Commits(connect());
    }

    /**
     * All that lies in the database, large objects too, for tests that search it. Binary columns are given both as they are
     * and in hexadecimal, under the name of their table.
     */
    public byte[] dump() {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        try (Connection connection = connect();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery("SELECT format('%I.%I', table_schema, table_name)"
                        + " FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema NOT IN ('pg_catalog', 'information_schema')"
                        + " UNION SELECT 'pg_catalog.pg_largeobject'")) {
            while (table.next()) {
                write(dump, table.getString(1));
                dump(connection, table.getString(1), dump);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toByteArray();
    }

    private static void dump(Connection connection, String table, ByteArrayOutputStream dump) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    write(dump, row.getString(i));
                    if (columns.getColumnType(i) == Types.BINARY) {
                        byte[] bytes = row.getBytes(i);
                        dump.writeBytes(bytes == null ? new byte[0] : bytes);
                    }
                }
            }
        }
    }

    private static void write(ByteArrayOutputStream dump, String text) {
        dump.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether every statement is written to the log from now on. */
    public void logStatements(boolean all) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = '" + (all ? "all" : "none") + "'");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What PostgreSQL logged until now. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
