// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.trust.AccountType;

/** What the factories of our steps in a flow have in common: no settings of their own, and nothing that a holder sets up. */
public interface FlowStepFactory extends AuthenticatorFactory {

    /** The account types that it signs in; the sign-in page offers it for no other. */
    default Set<AccountType> accountTypes() {
        return Set.of(AccountType.values());
    }

    /** Whether it could sign in anybody on this server as it is set up; the sign-in page offers it only then. */
    default boolean isOffered(KeycloakSession session) {
        return true;
    }

    /** None: Keycloak counts failures per credential type; a step of ours counts its own. */
    @Override
    default String getReferenceCategory() {
        return null;
    }

    @Override
    default boolean isConfigurable() {
        return !getConfigProperties().isEmpty();
    }

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
