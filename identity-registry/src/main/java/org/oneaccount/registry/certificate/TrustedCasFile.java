// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.oneaccount.registry.certificate.RevocationPlan.WhenSilent;
import org.oneaccount.registry.policy.JsonPart;
import org.oneaccount.trust.PolicyException;
import org.oneaccount.trust.SourceId;

/**
 * The authorities that a server trusts, as an operator writes them down. A bad entry stops the start and names file, authority,
 * key and what is allowed: an authority that is trusted a little differently than meant is worse than none.
 */
public final class TrustedCasFile {

    private static final Logger LOG = Logger.getLogger(TrustedCasFile.class);

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("\\$\\.cas\\[(\\d+)].*");

    private static final String SANDBOX = "sandbox-";

    private final Path file;

    private TrustedCasFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException when it cannot be used, whatever the reason */
    public static TrustedCas read(Path file) {
        return new TrustedCasFile(file).read();
    }

    private TrustedCas read() {
        JsonNode document;
        try {
            document = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trusted CAs in " + file + ": not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("Trusted CAs in " + file + ": cannot be read", e);
        }
        try {
            JsonPart root = JsonPart.root(document).allowing("cas");
            TrustedCas cas =
                    root.building(() -> new TrustedCas(root.required("cas").elements(this::ca)).requireNoneTwice());
            cas.cas().forEach(this::warnOfEnded);
            return cas;
        } catch (PolicyException e) {
            throw new IllegalStateException(
                    "Trusted CAs in " + file + ": " + named(document, e.path()) + e.getMessage());
        }
    }

    /** No reason to stop a start years later: the others beside it go on. */
    private void warnOfEnded(TrustedCa ca) {
        ca.issuers()
                .filter(certificate -> !certificate.isValidAt(Instant.now()))
                .forEach(certificate -> LOG.warnf(
                        "Trusted CAs in %s: CA '%s': the certificate of %s counts from %s to %s only, and now no certificate below it does",
                        file,
                        ca.id(),
                        certificate,
                        certificate.certificate().notBefore(),
                        certificate.certificate().notAfter()));
    }

    private static String named(JsonNode document, String path) {
        Matcher entry = ENTRY.matcher(path);
        String id = entry.matches()
                ? document.path("cas")
                        .path(Integer.parseInt(entry.group(1)))
                        .path("id")
                        .asText("")
                : "";
        return id.isEmpty() ? "" : "CA '" + id + "', ";
    }

    private TrustedCa ca(JsonPart part) {
        part.allowing("id", "source", "certificates", "intermediates", "identifiers", "revocation", "amr", "sm2UserId");
        return part.building(() -> new TrustedCa(
                id(part.required("id")),
                part.optional("source")
                        .map(source -> source.building(() -> new SourceId(source.text())))
                        .orElse(new SourceId("ca")),
                certificates(part.required("certificates")),
                part.optional("intermediates").map(this::certificates).orElse(List.of()),
                some(part.required("identifiers"), part.required("identifiers").elements(IdentifierPlaceJson::place)),
                revocation(part.required("revocation")),
                amr(part.required("amr")),
                part.optional("sm2UserId").map(JsonPart::text).orElse(TrustedCa.STANDARD_SM2_USER_ID)));
    }

    /** Said at the start: beside the sandbox, whose ids begin so, no request would be answered. */
    private static String id(JsonPart part) {
        if (part.text().startsWith(SANDBOX)) {
            throw part.wrong("must not begin with '" + SANDBOX + "': so the sandbox calls its own");
        }
        return part.text();
    }

    private List<CaCertificate> certificates(JsonPart part) {
        return some(
                part,
                part.elements(this::certificatesIn).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** PEM itself, or the name of a file with it beside the settings. */
    private List<CaCertificate> certificatesIn(JsonPart part) {
        String text = part.text();
        List<CaCertificate> found = PEM.matcher(text.startsWith("-----") ? text : pem(part, text))
                .results()
                .map(match -> certificate(part, match.group()))
                .toList();
        return some(part, found);
    }

    private String pem(JsonPart part, String name) {
        Path beside = file.resolveSibling(name);
        try {
            return Files.readString(beside, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw part.wrong("must be PEM, or the name of a readable PEM file; " + beside + " is none");
        }
    }

    private static CaCertificate certificate(JsonPart part, String pem) {
        return part.building(() -> new CaCertificate(ParsedCertificate.of(
                Encoded.bytes(pem).orElseThrow(() -> new IllegalArgumentException("no certificate can be read")))));
    }

    private static RevocationPlan revocation(JsonPart part) {
        part.allowing("ocsp", "crl", "whenSilent");
        return part.building(() -> new RevocationPlan(
                addresses(part, "ocsp"),
                addresses(part, "crl"),
                part.optional("whenSilent").map(TrustedCasFile::whenSilent).orElse(WhenSilent.REFUSE)));
    }

    private static WhenSilent whenSilent(JsonPart part) {
        return WhenSilent.parse(part.text())
                .orElseThrow(() -> part.wrong("must be one of "
                        + Arrays.stream(WhenSilent.values()).map(WhenSilent::id).toList()));
    }

    private static List<URI> addresses(JsonPart part, String key) {
        return part.optional(key)
                .map(list -> list.elements(TrustedCasFile::address))
                .orElse(List.of());
    }

    private static URI address(JsonPart part) {
        try {
            URI address = new URI(part.text());
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, for both.
        }
        throw part.wrong("must be an http or https address");
    }

    private static Set<String> amr(JsonPart part) {
        List<String> values = part.elements(value -> {
            if (!TrustedCa.AMR.contains(value.text())) {
                throw value.wrong(
                        "must be one of " + TrustedCa.AMR.stream().sorted().toList());
            }
            return value.text();
        });
        return new HashSet<>(some(part, values));
    }

    private static <T> List<T> some(JsonPart part, List<T> found) {
        if (found.isEmpty()) {
            throw part.wrong("must not be empty");
        }
        return found;
    }
}
