// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Registers {@link ConfirmationExecutor}. In a realm without it, whoever wants a text confirmed is refused. */
public final class ConfirmationExecutorFactory implements ClientPolicyExecutorProviderFactory {

    static final String ID = "trust-confirmation";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> create(
            KeycloakSession session) {
        return new ConfirmationExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Seals the text that an application wants confirmed, before Keycloak keeps the request.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
