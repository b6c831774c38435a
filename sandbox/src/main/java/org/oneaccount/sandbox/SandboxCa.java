// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.oneaccount.registry.certificate.ExtensionEncoding;
import org.oneaccount.registry.certificate.IdentifierPlace;

/** The sandbox's certification authorities, one for each kind of key. Each writes the organisation's number in a way of its own, as real ones do. */
enum SandboxCa {
    /** In the subject, after the scheme that ETSI asks for; keys in software. */
    RSA(
            "SHA256withRSA",
            new IdentifierPlace(IdentifierPlace.Where.SUBJECT, BCStyle.ORGANIZATION_IDENTIFIER, Set.of(), "NTRCN-"),
            Set.of("swk")),
    /** In the extension of GM/T 0015, bare and with letters before it; a smart card. */
    EC(
            "SHA256withECDSA",
            new IdentifierPlace(
                    IdentifierPlace.Where.EXTENSION, Oid.ORGANISATION, EnumSet.of(ExtensionEncoding.BARE), "JJ"),
            Set.of("sc", "pin")),
    /** In the same extension, tagged; a USB key. */
    SM2(
            "SM3withSM2",
            new IdentifierPlace(
                    IdentifierPlace.Where.EXTENSION, Oid.ORGANISATION, EnumSet.of(ExtensionEncoding.EXPLICIT), ""),
            Set.of("hwk", "pin"));

    private final String signature;
    private final IdentifierPlace place;
    private final Set<String> amr;

    SandboxCa(String signature, IdentifierPlace place, Set<String> amr) {
        this.signature = signature;
        this.place = place;
        this.amr = amr;
    }

    /** The word on the wire: {@code rsa}, {@code ec}, {@code sm2}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String signature() {
        return signature;
    }

    IdentifierPlace place() {
        return place;
    }

    Set<String> amr() {
        return amr;
    }

    private static final class Oid {

        /** GM/T 0015: the organisation's number. An enum's constants cannot use its own fields. */
        private static final ASN1ObjectIdentifier ORGANISATION = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    }

    static Optional<SandboxCa> parse(String id) {
        for (SandboxCa ca : values()) {
            if (ca.id().equals(id)) {
                return Optional.of(ca);
            }
        }
        return Optional.empty();
    }
}
