// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-idcard}: the proof as a step of a flow. */
public final class TrustIdCardAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new IdCardProofFactory();
    }
}
