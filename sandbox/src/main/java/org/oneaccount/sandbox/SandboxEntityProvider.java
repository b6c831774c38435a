// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Adds the table to Keycloak's database. */
final class SandboxEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(SandboxEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/oneaccount-sandbox-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return SandboxEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
