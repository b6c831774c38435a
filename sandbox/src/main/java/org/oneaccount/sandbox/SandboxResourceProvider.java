// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;

/** Hands out the resource where the sandbox may work; elsewhere there is nothing to be found. */
final class SandboxResourceProvider implements RealmResourceProvider {

    private final KeycloakSession session;
    private final SandboxSettings settings;

    SandboxResourceProvider(KeycloakSession session, SandboxSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public Object getResource() {
        if (!settings.mayWork()) {
            return null;
        }
        RealmModel realm = session.getContext().getRealm();
        SandboxState state = new SealedSandboxState(session, realm);
        return new SandboxResource(state, new SandboxPage(session, realm, state), session, settings);
    }

    @Override
    public void close() {}
}
