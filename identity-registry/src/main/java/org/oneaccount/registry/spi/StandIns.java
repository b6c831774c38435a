// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.oneaccount.trust.SourceId;

/**
 * A factory of realm resources that brings stand-ins for real sources. The shipped policy believes them on a server that has
 * this factory, and on no other: what they confirmed during a pilot must not count in earnest.
 */
public interface StandIns {

    /** As evidence names them; none where they may not work. */
    List<SourceId> sources();

    /** Those of every factory that is installed. */
    static List<SourceId> installed(KeycloakSessionFactory sessions) {
        return sessions.getProviderFactoriesStream(RealmResourceProvider.class)
                .filter(StandIns.class::isInstance)
                .map(StandIns.class::cast)
                .flatMap(standIns -> standIns.sources().stream())
                .toList();
    }
}
