// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessor;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessorFactory;
import org.oneaccount.registry.session.Confirmation;

/** Registers {@link ConfirmationDetails}; Keycloak finds it by the type. */
public final class ConfirmationDetailsFactory implements AuthorizationDetailsProcessorFactory {

    @Override
    public String getId() {
        return Confirmation.TYPE;
    }

    @Override
    public AuthorizationDetailsProcessor<?> create(KeycloakSession session) {
        return new ConfirmationDetails();
    }

    @Override
    public void init(Config.Scope config) {}
}
