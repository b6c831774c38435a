// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Makes a proof an authenticator {@code trust-<proof>}, for whoever builds a flow in the admin console. */
public interface ProofAuthenticatorFactory extends FlowStepFactory {

    String PREFIX = "trust-";

    /** The proof, as it is registered in {@code META-INF/services}; only its declarations are read here. */
    IdentityProofFactory proof();

    @Override
    default String getId() {
        return PREFIX + proof().getId();
    }

    @Override
    default String getDisplayType() {
        return "OneAccount: prove by " + proof().getId();
    }

    @Override
    default String getHelpText() {
        return "Strengthens the session where the account can, else proves what is missing. Settings: required action "
                + ProofRequiredActionFactory.PREFIX + proof().getId() + ".";
    }

    @Override
    default Authenticator create(KeycloakSession session) {
        return new ProofAuthenticator(proof().getId());
    }
}
