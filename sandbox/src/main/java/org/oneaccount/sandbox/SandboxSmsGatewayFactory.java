// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.spi.SmsGateway;
import org.oneaccount.registry.spi.SmsGatewayFactory;

public final class SandboxSmsGatewayFactory implements SmsGatewayFactory {

    private SandboxSettings settings;

    @Override
    public SmsGateway create(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        return new SandboxSmsGateway(
                settings,
                new SealedSandboxState(session, realm),
                message -> KeycloakModelUtils.runJobInTransaction(sessions, own -> keep(own, realmId, message)));
    }

    private static void keep(KeycloakSession session, String realmId, SentMessage message) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        new SealedSandboxState(session, realm).add(message);
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
