// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-cacert}: the proof as a required action. Its settings hold for sign-in too. */
public final class TrustVerifyCaCertFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new CaCertProofFactory();
    }
}
