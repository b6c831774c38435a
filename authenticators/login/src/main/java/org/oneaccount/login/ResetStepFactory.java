// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the steps of the reset flow have in common: each is required where it stands, and none counts as a credential of its own. */
interface ResetStepFactory extends AuthenticatorFactory {

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    default String getReferenceCategory() {
        return null;
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    default boolean isConfigurable() {
        return !getConfigProperties().isEmpty();
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    default void init(Config.Scope config) {
        // Nothing is set for the whole server.
    }

    @Override
    default void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    default void close() {
        // Holds nothing.
    }
}
