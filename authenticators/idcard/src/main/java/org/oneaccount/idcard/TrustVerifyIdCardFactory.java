// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-idcard}: the proof as a required action. */
public final class TrustVerifyIdCardFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new IdCardProofFactory();
    }
}
