// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-cacert}: the proof as a step of a flow. */
public final class TrustCaCertAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new CaCertProofFactory();
    }
}
