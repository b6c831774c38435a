// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.Server;

/** A server that starts for the first time, with the realm that ships. */
@OneAccountServer
class ImportIT {

    private static final Pattern WARNING = Pattern.compile("^\\S+ \\S+ (WARN|ERROR|FATAL) +\\[");

    /** Keycloak's own, about what it switches on by itself; and the one that is there for operators to read. */
    private static final List<String> EXPECTED = List.of(
            "[org.keycloak.common.Profile] Deprecated features identity-brokering-api:v1,"
                    + " twitter-broker:v1 enabled by default. ",
            "[org.oneaccount.sandbox.SandboxResourceProviderFactory] The OneAccount sandbox works"
                    + " in production mode, because ");

    @Test
    void theRealmIsImportedWithoutAWarning(Server server) {
        String log = server.log();
        assertThat(log).contains("Bootstrap completed");

        String start = log.substring(0, log.indexOf("Bootstrap completed"));

        assertThat(start).contains("Realm 'oneaccount' imported");
        assertThat(start.lines().filter(WARNING.asPredicate()).map(ImportIT::withoutThread))
                .noneMatch(line -> EXPECTED.stream().noneMatch(line::contains));
        assertThat(start).as("a stack trace").doesNotContain("\tat ");
    }

    private static String withoutThread(String line) {
        return line.replaceFirst("] \\([^)]*\\) ", "] ");
    }
}
