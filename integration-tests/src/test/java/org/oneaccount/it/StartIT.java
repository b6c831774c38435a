// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.oneaccount.demo.KeycloakHome;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.OpenSsl;
import org.oneaccount.it.harness.Refusal;
import org.oneaccount.it.harness.Trial;

/** A server that could only run wrongly does not run at all, and tells its operator in one sentence what to change. */
@DisabledIfSystemProperty(
        named = "oneaccount.container",
        matches = ".+",
        disabledReason = "starts processes of this machine")
class StartIT {

    private static final String KEYSTORE = "spi-trust-registry--default--keystore-file";
    private static final String PASSWORD = "spi-trust-registry--default--keystore-password";
    private static final String SANDBOX = "spi-realm-restapi-extension--sandbox--allow-in-production";

    @TempDir
    private Path folder;

    @Test
    void itNeedsAKeystore() {
        assertRefused(
                Trial.in(folder).without(KEYSTORE, PASSWORD),
                "needs its keystore: set --" + KEYSTORE + " and --" + PASSWORD);
    }

    @Test
    void theKeystoresPasswordMustBeRight() {
        assertRefused(
                Trial.in(folder).with(PASSWORD, "not-this-one"),
                "keys.p12 (option --" + KEYSTORE + ") does not open with the password of option --" + PASSWORD);
    }

    @Test
    void theKeystoreMustHoldTheKeyForTheIndex() {
        assertRefused(
                Trial.in(folder).with(KEYSTORE, Trial.keystoreWithoutIndex(folder)),
                "half.p12 (option --" + KEYSTORE + ") has no key 'index'");
    }

    @Test
    void theSandboxStopsAProductionServer() {
        assertRefused(
                Trial.in(folder).without(SANDBOX), "Remove its JAR from providers/, or set --" + SANDBOX + "=true");
    }

    @Test
    void aBadValueOfAnOptionIsSaidWithWhatIsAllowed() {
        assertRefused(
                Trial.in(folder).with("spi-trust-registry--default--source-timeout-millis", "soon"),
                "--spi-trust-registry--default--source-timeout-millis is 'soon', but must be a whole number from 100 to 30000");
    }

    @Test
    void theZoneOfTheCalendarMustBeOne() {
        assertRefused(
                Trial.in(folder).with("spi-trust-registry--default--calendar-zone", "Beijing"),
                "--spi-trust-registry--default--calendar-zone is 'Beijing', but must be a time zone");
    }

    /** Trusted a little differently than meant is worse than not trusted: the entries beside it do not help. */
    @Test
    void aBadEntryAmongTheTrustedAuthoritiesIsNamed() throws IOException {
        new OpenSsl(folder)
                .run("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca.key -out ca.pem -subj /CN=Test-CA"
                        + " -addext keyUsage=critical,keyCertSign,cRLSign");
        Path file = folder.resolve("cas.json");
        Http.JSON.writeValue(
                file.toFile(),
                Map.of("cas", List.of(authority("city", "ca.pem"), authority("harbour", "missing.pem"))));

        assertRefused(
                Trial.in(folder).with("spi-trust-registry--default--certificate-authorities-file", file),
                "Trusted CAs in " + file + ": CA 'harbour', $.cas[1].certificates");
    }

    private static Map<String, Object> authority(String id, String certificate) {
        return Map.of(
                "id", id,
                "certificates", List.of(certificate),
                "identifiers", List.of(Map.of("subject", "organizationIdentifier")),
                "revocation", Map.of("crl", List.of("http://localhost/list.crl")),
                "amr", List.of("hwk"));
    }

    @Test
    void jarsOfTwoVersionsAreNamed() throws IOException {
        Path older = olderVersionOf("oneaccount-onsite");

        assertRefused(
                Trial.in(folder).withJar(older),
                "OneAccount JARs of different versions are installed; keep one version in providers/: {0.1=[oneaccount-onsite], ");
    }

    @Test
    void theKeystoreMustBeTheOneThatTheDatabaseWasWrittenWith() {
        Trial trial = Trial.in(folder);
        String first = trial.success();

        Refusal refusal = assertRefused(
                trial.with(KEYSTORE, Trial.keystore(folder)),
                "Option --" + KEYSTORE + " names a wrong keystore: its key '");

        String warning = "The OneAccount sandbox works in production mode, because --" + SANDBOX + "=true";
        assertThat(first).containsOnlyOnce(warning);
        assertThat(refusal.log()).as("every start").containsOnlyOnce(warning);
    }

    private static Refusal assertRefused(Trial trial, String reason) {
        Refusal refusal = trial.refusal();

        assertThat(refusal.exitCode()).as(refusal.toString()).isEqualTo(1);
        assertThat(refusal.reason()).as(refusal.toString()).contains(reason);
        assertThat(refusal.log()).as("a stack trace").doesNotContain("\tat ");
        return refusal;
    }

    /** The JAR that ships once more, as version 0.1: what is left behind when a new version is copied beside it. */
    private Path olderVersionOf(String module) throws IOException {
        Path shipped = KeycloakHome.jarsIn(Path.of("../target/providers")).stream()
                .filter(jar -> jar.getFileName().toString().startsWith(module))
                .findFirst()
                .orElseThrow();
        Path older = folder.resolve(module + "-0.1.jar");
        try (JarFile in = new JarFile(shipped.toFile())) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, "0.1");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(older), manifest)) {
                for (var entry : in.stream()
                        .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                        .toList()) {
                    out.putNextEntry(entry);
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        return older;
    }
}
