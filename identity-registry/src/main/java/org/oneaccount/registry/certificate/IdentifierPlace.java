// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Where an authority writes the number of the organisation into its certificates, and what stands before it there.
 *
 * @param encodings how the text is wrapped; of extensions only
 * @param prefix has to be there and is not part of the number; empty for none
 */
public record IdentifierPlace(Where where, ASN1ObjectIdentifier oid, Set<ExtensionEncoding> encodings, String prefix) {

    public enum Where {
        EXTENSION,
        SUBJECT
    }

    public IdentifierPlace {
        requireNonNull(where, "where");
        requireNonNull(oid, "oid");
        encodings = Set.copyOf(encodings);
        requireNonNull(prefix, "prefix");
    }

    /** Whatever is written here and has the form of an organisation's number. */
    List<OrganisationIdentifier> read(X509CertificateHolder certificate) {
        return (where == Where.EXTENSION ? extension(certificate) : subject(certificate))
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .flatMap(text -> OrganisationIdentifier.parse(text).stream())
                .toList();
    }

    private Stream<String> extension(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(oid);
        return extension == null
                ? Stream.empty()
                : encodings.stream()
                        .sorted()
                        .flatMap(encoding ->
                                encoding.read(extension.getExtnValue().getOctets()).stream());
    }

    private Stream<String> subject(X509CertificateHolder certificate) {
        return Stream.of(certificate.getSubject().getRDNs())
                .flatMap(rdn -> Stream.of(rdn.getTypesAndValues()))
                .filter(attribute -> attribute.getType().equals(oid))
                .map(attribute -> attribute.getValue().toASN1Primitive())
                .filter(ASN1String.class::isInstance)
                .map(value -> ((ASN1String) value).getString());
    }
}
