// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.oneaccount.registry.certificate.ParsedCertificate;

/**
 * A key and its certificate: a test organisation's USB key, or an authority's own.
 *
 * @param id random; the authority's word for its own key
 * @param label for people who choose one
 * @param privateKey PKCS#8
 */
record SandboxKey(
        String id,
        SandboxCa ca,
        SandboxKeyKind kind,
        String label,
        byte[] certificate,
        byte[] privateKey,
        boolean revoked) {

    ParsedCertificate parsed() {
        return ParsedCertificate.of(certificate);
    }

    SandboxKey revoke() {
        return new SandboxKey(id, ca, kind, label, certificate, privateKey, true);
    }

    /** What everybody may see, which of a test key is almost everything. */
    ObjectNode shown() {
        return SandboxJson.object()
                .put("id", id)
                .put("ca", ca.id())
                .put("kind", kind.id())
                .put("label", label)
                .put("certificate", Base64.getEncoder().encodeToString(certificate))
                .put("revoked", revoked);
    }

    /** Both, as programs take them. Nobody's secret: it is a test key. */
    String pem() {
        return pem("PRIVATE KEY", privateKey) + pem("CERTIFICATE", certificate);
    }

    private static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    ObjectNode kept() {
        return shown().put("key", Base64.getEncoder().encodeToString(privateKey));
    }

    static SandboxKey of(JsonNode kept) {
        return new SandboxKey(
                kept.get("id").asText(),
                SandboxCa.parse(kept.get("ca").asText()).orElseThrow(),
                SandboxKeyKind.parse(kept.get("kind").asText()).orElseThrow(),
                kept.get("label").asText(),
                Base64.getDecoder().decode(kept.get("certificate").asText()),
                Base64.getDecoder().decode(kept.get("key").asText()),
                kept.get("revoked").asBoolean());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SandboxKey that && id.equals(that.id) && revoked == that.revoked;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SandboxKey";
    }
}
