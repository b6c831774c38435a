// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-bankcard}: the proof as a required action. */
public final class TrustVerifyBankCardFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new BankCardProofFactory();
    }
}
