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

    /** Two entries that both lead to a certificate differ in what they say about it; which of them holds, no order should decide. */
    TrustedCas requireNoneTwice() {
        for (int i = 0; i < cas.size(); i++) {
            for (TrustedCa other : cas.subList(i + 1, cas.size())) {
                TrustedCa one = cas.get(i);
                one.issuers()
                        .filter(issuer -> other.issuers().anyMatch(issuer::isSameAuthorityAs))
                        .findFirst()
                        .ifPresent(issuer -> {
                            throw new IllegalArgumentException("the certificate of " + issuer + " is in '" + one.id()
                                    + "' and in '" + other.id() + "'; it must be in one of them");
                        });
            }
        }
        return this;
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
