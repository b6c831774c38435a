// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.ProofRequiredActionFactory;

/** {@code trust-verify-organisation}: the proof as a required action. */
public final class TrustVerifyOrganisationFactory implements ProofRequiredActionFactory {

    @Override
    public IdentityProofFactory proof() {
        return new OrganisationProofFactory();
    }
}
