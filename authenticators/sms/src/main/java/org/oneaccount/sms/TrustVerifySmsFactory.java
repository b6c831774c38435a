// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-sms}: the proof as a required action. Its settings hold for sign-in and reset too. */
public final class TrustVerifySmsFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new SmsProofFactory();
    }
}
