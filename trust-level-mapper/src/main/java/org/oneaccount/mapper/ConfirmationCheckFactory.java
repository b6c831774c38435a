// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProvider;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpointCheckProviderFactory;

/** Registers {@link ConfirmationCheck}. */
public final class ConfirmationCheckFactory implements AuthorizationEndpointCheckProviderFactory {

    @Override
    public String getId() {
        return "trust-confirmation";
    }

    @Override
    public AuthorizationEndpointCheckProvider create(KeycloakSession session) {
        return new ConfirmationCheck(session);
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
