// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** {@code trust-reset-aftermath}: listens in every realm, so that no realm can forget to name it. Acts only after our reset flow. */
public final class ResetAftermathFactory implements EventListenerProviderFactory {

    static final String ID = "trust-reset-aftermath";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ResetAftermath(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing is set for the whole server.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
