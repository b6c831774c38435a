// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-onsite}: the proof as a required action. */
public final class TrustVerifyOnsiteFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new OnsiteProofFactory();
    }
}
