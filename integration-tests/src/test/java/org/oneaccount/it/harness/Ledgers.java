// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables say about an account, past all caches. */
public final class Ledgers {

    private static final String FACTORS = "SELECT factor FROM oa_evidence e JOIN user_entity u ON u.id = e.user_id"
            + " WHERE u.username = ? AND revoked_at IS %s NULL ORDER BY factor";
    private static final String STANDING = FACTORS.formatted("");
    private static final String WITHDRAWN = FACTORS.formatted("NOT");
    private static final String PROJECTED = "SELECT split_part(value, '|', 1) FROM user_attribute a"
            + " JOIN user_entity u ON u.id = a.user_id WHERE u.username = ? AND name = 'trust_summary'"
            + " AND value NOT LIKE 'seal|%' ORDER BY 1";
    private static final String LEVEL = "SELECT value FROM user_attribute a"
            + " JOIN user_entity u ON u.id = a.user_id WHERE u.username = ? AND name = 'trust_level'";
    private static final String RECORDED = "SELECT id FROM event_entity WHERE user_id ="
            + " (SELECT id FROM user_entity WHERE username = ?)"
            + " AND concat(details_json, details_json_long_value) LIKE '%\"trust-recorded\"%'";

    private final Postgres postgres;

    Ledgers(Postgres postgres) {
        this.postgres = postgres;
    }

    /** The factor of every row that was not revoked, in alphabetical order. */
    public List<String> standing(String username) {
        return strings(STANDING, username);
    }

    /** The factor of every row that was revoked, in alphabetical order. */
    public List<String> withdrawn(String username) {
        return strings(WITHDRAWN, username);
    }

    /** The factors in the projection, in alphabetical order. */
    public List<String> projected(String username) {
        return strings(PROJECTED, username);
    }

    /** The level in the projection; one, or none yet. */
    public List<String> level(String username) {
        return strings(LEVEL, username);
    }

    /** How many events say that evidence was recorded. */
    public int recordedEvents(String username) {
        return strings(RECORDED, username).size();
    }

    private List<String> strings(String sql, String username) {
        try (Connection connection = postgres.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, username);
            List<String> values = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
