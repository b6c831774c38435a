// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.Optional;
import org.oneaccount.trust.Factor;

/**
 * A proof that another one runs within its own dialogue, because what it proves is a part of more: a mandate that the
 * representative grants by a live face. Neither module knows the other. An interface for the tests of the outer one.
 */
public interface InnerProof {

    /** Whether it was begun in this dialogue and has not ended. Whoever leaves the outer proof leaves it too. */
    boolean isRunning();

    /** Its first page, or the one that it stands at. */
    ProofStep challenge();

    /** A submitted page of it. The outer host has taken {@code cancel} and {@code back} already. */
    ProofStep process(MultivaluedMap<String, String> form);

    /** The installed proof that writes this factor, if the realm offers one. Whether this account may use it, the proof says when it is run. */
    static Optional<InnerProof> writing(Factor factor, ProofContext context) {
        return InstalledProof.of(context.session(), context.realm(), context.user()).stream()
                .filter(proof -> proof.writes().contains(factor))
                // Where several do, the one that proves nothing else.
                .min(Comparator.comparingInt(proof -> proof.writes().size()))
                .map(proof -> new HostedInnerProof(((HostedProof) context).lentTo(proof.id())));
    }
}
