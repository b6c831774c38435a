// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.List;

/**
 * What an operator reads when Keycloak does not start.
 *
 * @param said what it called an error, from the general to the particular
 * @param log all of its output
 */
public record Refusal(int exitCode, List<String> said, String log) {

    private static final String ERROR = "ERROR: ";

    static Refusal of(int exitCode, String log) {
        List<String> said = log.lines()
                .filter(line -> line.contains(ERROR))
                .map(line -> line.substring(line.lastIndexOf(ERROR) + ERROR.length()))
                .toList();
        return new Refusal(exitCode, said, log);
    }

    /** The last error: the one that says what to do. */
    public String reason() {
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + log;
    }
}
