// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-mandate}: the proof as a step of a flow. */
public final class TrustMandateAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new MandateProofFactory();
    }
}
