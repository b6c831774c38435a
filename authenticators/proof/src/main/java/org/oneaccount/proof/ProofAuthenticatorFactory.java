// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes a proof an authenticator {@code trust-<proof>}, for whoever builds a flow in the admin console. */
public interface ProofAuthenticatorFactory extends AuthenticatorFactory {

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

    /** None: Keycloak counts failures per credential type; a proof counts its own. */
    @Override
    default String getReferenceCategory() {
        return null;
    }

    @Override
    default boolean isConfigurable() {
        return false;
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
    default Authenticator create(KeycloakSession session) {
        return new ProofAuthenticator(proof().getId());
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
