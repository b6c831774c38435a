// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.URI;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.certificate.SigningMiddleware;
import org.oneaccount.registry.certificate.SigningMiddlewareFactory;

/** The sandbox's keys, in the place where real ones are plugged in. Offers nothing where the sandbox may not work. */
public final class SandboxSigningMiddlewareFactory implements SigningMiddlewareFactory {

    private SandboxSettings settings;

    @Override
    public SigningMiddleware create(KeycloakSession session) {
        if (!settings.mayWork()) {
            return null;
        }
        URI script = URI.create(new SandboxAddress(session, session.getContext().getRealm()).page() + "/keys.js");
        return new SigningMiddleware() {
            @Override
            public URI script() {
                return script;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {
        settings = SandboxSettings.fromServerOptions();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return SandboxResourceProviderFactory.ID;
    }
}
