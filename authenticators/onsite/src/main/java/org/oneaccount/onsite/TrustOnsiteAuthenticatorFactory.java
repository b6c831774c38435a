// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-onsite}: the proof as a step of a flow. */
public final class TrustOnsiteAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new OnsiteProofFactory();
    }
}
