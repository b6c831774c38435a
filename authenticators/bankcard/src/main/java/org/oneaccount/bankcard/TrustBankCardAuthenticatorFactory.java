// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-bankcard}: the proof as a step of a flow. */
public final class TrustBankCardAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new BankCardProofFactory();
    }
}
