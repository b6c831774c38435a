// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Registers the guard of OIDC. */
public final class TokenGuardFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "trust-guard";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenGuard(session);
    }
}
