// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;

/** An {@link InnerProof} in the dialogue of the outer one's host. */
final class HostedInnerProof implements InnerProof {

    private final String id;
    private final ProofHost host;
    private final ProofNotes notes;

    HostedInnerProof(HostedProof lent) {
        this.id = lent.way().proof();
        this.host = new ProofHost(lent);
        this.notes = new ProofNotes(lent.login());
    }

    @Override
    public boolean isRunning() {
        return notes.isInner(id);
    }

    @Override
    public ProofStep challenge() {
        notes.startInner(id);
        return noted(host.shown());
    }

    @Override
    public ProofStep process(MultivaluedMap<String, String> form) {
        return noted(host.answered(form));
    }

    private ProofStep noted(ProofStep step) {
        if (!(step instanceof ProofStep.Page)) {
            notes.stopInner();
        }
        return step;
    }
}
