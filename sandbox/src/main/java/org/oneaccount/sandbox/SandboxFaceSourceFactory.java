// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.time.Instant;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.spi.FaceSource;
import org.oneaccount.registry.spi.FaceSourceFactory;

public final class SandboxFaceSourceFactory implements FaceSourceFactory {

    private SandboxSettings settings;

    @Override
    public FaceSource create(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return new SandboxFaceSource(
                settings,
                new SealedSandboxState(session, realm),
                transaction -> SandboxFaceResource.page(session, realm, transaction),
                Instant.ofEpochMilli(Time.currentTimeMillis()));
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
