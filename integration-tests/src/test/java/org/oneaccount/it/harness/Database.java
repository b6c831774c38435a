// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

/** What lies under the server. Each is built once. */
public enum Database {
    H2("dev-file"),
    POSTGRESQL("postgres");

    private final String option;

    Database(String option) {
        this.option = option;
    }

    /** The value of Keycloak's build option {@code --db}. */
    String option() {
        return option;
    }
}
