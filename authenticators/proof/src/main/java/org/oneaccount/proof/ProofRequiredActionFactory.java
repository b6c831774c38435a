// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes a proof a required action {@code trust-verify-<proof>}, which an application may start ({@code kc_action}) and
 * an operator may demand of a user. Its settings in the realm are those of the proof wherever it runs.
 */
public interface ProofRequiredActionFactory extends RequiredActionFactory {

    String PREFIX = "trust-verify-";

    /** The proof, as it is registered in {@code META-INF/services}; only its declarations are read here. */
    IdentityProofFactory proof();

    @Override
    default String getId() {
        return PREFIX + proof().getId();
    }

    @Override
    default String getDisplayText() {
        return "OneAccount: prove by " + proof().getId();
    }

    @Override
    default RequiredActionProvider create(KeycloakSession session) {
        return new ProofRequiredAction(proof().getId());
    }

    @Override
    default List<ProviderConfigProperty> getConfigMetadata() {
        List<ProviderConfigProperty> settings = new ArrayList<>(MAX_AUTH_AGE_CONFIG_PROPERTIES);
        settings.addAll(proof().settings());
        return settings;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
