// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-mandate}: the proof as a required action. */
public final class TrustVerifyMandateFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new MandateProofFactory();
    }
}
