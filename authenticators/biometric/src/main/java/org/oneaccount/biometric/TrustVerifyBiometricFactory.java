// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-biometric}: the proof as a required action. */
public final class TrustVerifyBiometricFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new BiometricProofFactory();
    }
}
