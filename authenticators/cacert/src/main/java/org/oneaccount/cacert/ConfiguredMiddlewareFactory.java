// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import java.net.URI;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.oneaccount.registry.certificate.SigningMiddleware;
import org.oneaccount.registry.certificate.SigningMiddlewareFactory;

/** The script that a realm names, beside those that modules bring: whatever page has something signed then finds the same keys. */
public final class ConfiguredMiddlewareFactory implements SigningMiddlewareFactory {

    @Override
    public String getId() {
        return CaCertProofFactory.ID;
    }

    @Override
    public SigningMiddleware create(KeycloakSession session) {
        Optional<URI> script =
                CaCertSettings.of(session.getContext().getRealm()).middleware();
        return script.map(Configured::new).orElse(null);
    }

    private record Configured(URI script) implements SigningMiddleware {

        @Override
        public void close() {}
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
