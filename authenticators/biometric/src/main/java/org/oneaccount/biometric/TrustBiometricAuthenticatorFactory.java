// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-biometric}: the proof as a step of a flow. */
public final class TrustBiometricAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new BiometricProofFactory();
    }
}
