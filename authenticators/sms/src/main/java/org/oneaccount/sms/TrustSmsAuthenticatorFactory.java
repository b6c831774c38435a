// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-sms}: the proof as a step of a flow. */
public final class TrustSmsAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new SmsProofFactory();
    }
}
