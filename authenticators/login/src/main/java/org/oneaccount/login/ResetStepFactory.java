// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.oneaccount.proof.FlowStepFactory;

/** What the steps of the reset flow have in common: each is required where it stands, and none counts as a credential of its own. */
interface ResetStepFactory extends FlowStepFactory {

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }
}
