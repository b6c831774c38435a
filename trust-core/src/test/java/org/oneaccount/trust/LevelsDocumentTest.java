// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/levels.md} says what the shipped policy does. */
class LevelsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "levels.md");
    private static final String UPDATE = "update-docs";

    @Test
    void theDocumentShowsTheShippedPolicy() throws IOException {
        String rendered = rendered(ShippedPolicy.policy());
        if (System.getProperty(UPDATE) != null) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, rendered);
        }

        assertThat(DOCUMENT)
                .as("docs/levels.md is generated; write it anew with: mvn -pl trust-core test -D%s", UPDATE)
                .hasContent(rendered);
    }

    private static String rendered(TrustPolicy policy) {
        StringBuilder text = new StringBuilder(
                """
                <!-- Generated from ShippedPolicy. Do not edit: mvn -pl trust-core test -Dupdate-docs -->
                # The levels

                What the shipped policy asks for (Art. 10–12 of the regulation). It is data: an operator may store another one for a realm,
                and a policy that makes no sense is refused with the place where it is wrong.

                - Each level includes the ones below it. Where a level adds several ways, separated by *or*, any one is enough.
                - A factor counts when a source of at least the credibility in brackets confirmed it.
                - *Strength* is what a session needs before it may use the level: 1 one kind of sign-in, 2 two different kinds,
                  3 a certificate or a live face.
                - An account that reaches no level has level 0.
                """);
        policy.ladders().forEach((type, ladder) -> {
            text.append("\n## ").append(type == AccountType.NATURAL ? "Natural persons" : "Legal persons");
            text.append("\n\n| level | `acr` | 名称 | name | adds | strength |\n|---|---|---|---|---|---|\n");
            ladder.forEach(level -> text.append(row(type, level)));
        });
        text.append("\n## How long evidence counts\n\n").append(lifetimes(policy));
        text.append("\n## Sources\n\nEvidence from a source that is not listed counts for nothing. ");
        text.append(
                "Striking a row strikes all that this source ever confirmed.\n\n| source | credibility |\n|---|---|\n");
        policy.sources()
                .forEach((source, credibility) -> text.append("| `%s` | %s |\n".formatted(source, credibility.id())));
        text.append(
                """

                Where the sandbox is installed and may work, its stand-ins (`sandbox-identity`, `sandbox-sms` …) are accredited too; on any other
                server nothing that they ever confirmed counts. A policy that an operator stores lists them or does not.
                """);
        return text.toString();
    }

    private static String row(AccountType type, TrustLevel level) {
        return "| %d | `%s` | %s | %s | %s | %d |\n"
                .formatted(
                        level.number(),
                        new TrustAcr(type, level.number()).urn(),
                        level.names().get("zh-CN"),
                        level.names().get("en"),
                        level.alternatives().stream()
                                .map(LevelsDocumentTest::shown)
                                .collect(Collectors.joining(" *or* ")),
                        level.strength());
    }

    private static String shown(Alternative alternative) {
        return alternative.factors().entrySet().stream()
                .map(LevelsDocumentTest::shown)
                .collect(Collectors.joining(" + "));
    }

    private static String shown(Map.Entry<Factor, Credibility> needed) {
        return "`%s` (%s)".formatted(needed.getKey(), needed.getValue().id());
    }

    private static String lifetimes(TrustPolicy policy) {
        if (policy.lifetimes().isEmpty()) {
            return "Until the thing itself ends (a mandate, a certificate, a declared document); otherwise without limit.\n";
        }
        return policy.lifetimes().entrySet().stream()
                .map(entry -> "- `%s`: %d days\n"
                        .formatted(entry.getKey(), entry.getValue().toDays()))
                .collect(Collectors.joining());
    }
}
