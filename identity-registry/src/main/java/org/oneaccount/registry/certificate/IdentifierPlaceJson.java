// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.oneaccount.registry.policy.JsonPart;

/** An {@link IdentifierPlace} as an operator writes it down. */
final class IdentifierPlaceJson {

    private static final Map<String, ASN1ObjectIdentifier> ATTRIBUTES = Map.of(
            "CN", BCStyle.CN,
            "O", BCStyle.O,
            "OU", BCStyle.OU,
            "serialNumber", BCStyle.SERIALNUMBER,
            "organizationIdentifier", BCStyle.ORGANIZATION_IDENTIFIER);

    private IdentifierPlaceJson() {}

    static IdentifierPlace place(JsonPart part) {
        part.allowing("extension", "subject", "encoding", "prefix");
        String prefix = part.optional("prefix").map(JsonPart::text).orElse("");
        if (part.optional("subject").isPresent() && part.optional("extension").isPresent()) {
            throw part.wrong("must have one of 'extension' and 'subject', not both");
        }
        if (part.optional("subject").isPresent()) {
            if (part.optional("encoding").isPresent()) {
                throw part.required("encoding").wrong("belongs to 'extension' only");
            }
            return new IdentifierPlace(
                    IdentifierPlace.Where.SUBJECT, attribute(part.required("subject")), Set.of(), prefix);
        }
        return new IdentifierPlace(
                IdentifierPlace.Where.EXTENSION,
                oid(part.required("extension")),
                part.optional("encoding")
                        .map(IdentifierPlaceJson::encodings)
                        .orElse(EnumSet.allOf(ExtensionEncoding.class)),
                prefix);
    }

    private static ASN1ObjectIdentifier attribute(JsonPart part) {
        ASN1ObjectIdentifier known = ATTRIBUTES.get(part.text());
        return known != null ? known : oid(part);
    }

    private static ASN1ObjectIdentifier oid(JsonPart part) {
        ASN1ObjectIdentifier oid = ASN1ObjectIdentifier.tryFromID(part.text());
        if (oid == null) {
            throw part.wrong("must be an object identifier like 1.2.156.10260.4.1.4, or, of a subject, one of "
                    + ATTRIBUTES.keySet().stream().sorted().toList());
        }
        return oid;
    }

    private static Set<ExtensionEncoding> encodings(JsonPart part) {
        return Set.of(ExtensionEncoding.parse(part.text())
                .orElseThrow(() -> part.wrong("must be one of "
                        + Arrays.stream(ExtensionEncoding.values())
                                .map(ExtensionEncoding::id)
                                .toList()
                        + ", or left out: then each is tried")));
    }
}
