// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;

/** How the text of an identity extension is wrapped. GM/T 0015 leaves it open, and each authority has its way. */
public enum ExtensionEncoding {
    /** A string of any type. */
    BARE {
        @Override
        Optional<String> text(ASN1Primitive value) {
            return string(value);
        }
    },

    /** {@code [n] IMPLICIT}: the tag stands in the place of the string's own. */
    IMPLICIT {
        @Override
        Optional<String> text(ASN1Primitive value) throws IOException {
            if (!(value instanceof ASN1TaggedObject tagged) || tagged.isExplicit()) {
                return Optional.empty();
            }
            byte[] content = ASN1OctetString.getInstance(tagged.getBaseUniversal(false, BERTags.OCTET_STRING))
                    .getOctets();
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        }
    },

    /** {@code [n] EXPLICIT}: the tag is around the string. */
    EXPLICIT {
        @Override
        Optional<String> text(ASN1Primitive value) {
            return value instanceof ASN1TaggedObject tagged && tagged.isExplicit()
                    ? string(tagged.getExplicitBaseObject().toASN1Primitive())
                    : Optional.empty();
        }
    };

    /** The word in the settings: {@code bare}, {@code implicit}, {@code explicit}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExtensionEncoding> parse(String id) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.id().equals(id))
                .findFirst();
    }

    /** Empty when the value is wrapped in another way. */
    Optional<String> read(byte[] value) {
        try {
            return text(ASN1Primitive.fromByteArray(value));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    abstract Optional<String> text(ASN1Primitive value) throws IOException;

    private static Optional<String> string(ASN1Primitive value) {
        return value instanceof ASN1String string ? Optional.of(string.getString()) : Optional.empty();
    }
}
