// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofAuthenticatorFactory;

/** {@code trust-organisation}: the proof as a step of a flow. */
public final class TrustOrganisationAuthenticatorFactory implements ProofAuthenticatorFactory {

    @Override
    public IdentityProofFactory proof() {
        return new OrganisationProofFactory();
    }
}
