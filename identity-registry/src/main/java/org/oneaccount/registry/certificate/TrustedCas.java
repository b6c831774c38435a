// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All authorities that a server trusts. None of them is a fallback for another: their ids differ. */
public record TrustedCas(List<TrustedCa> cas) {

    public static final TrustedCas NONE = new TrustedCas(List.of());

    public TrustedCas {
        cas = List.copyOf(cas);
        Set<String> ids = new HashSet<>();
        for (TrustedCa ca : cas) {
            if (!ids.add(ca.id())) {
                throw new IllegalArgumentException("two certification authorities have the id '" + ca.id() + "'");
            }
        }
    }

    public TrustedCas and(TrustedCas others) {
        return new TrustedCas(Stream.concat(cas.stream(), others.cas.stream()).toList());
    }

    public boolean isEmpty() {
        return cas.isEmpty();
    }

    /** The first authority to which a path leads, and whose certificate signed this one. */
    Optional<CertificatePath> pathOf(ParsedCertificate certificate, Instant now) {
        return cas.stream()
                .flatMap(ca -> CertificatePath.find(ca, certificate, now).stream())
                .findFirst();
    }
}
