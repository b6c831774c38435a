// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.time.Clock;
import org.keycloak.provider.ProviderFactory;
import org.oneaccount.registry.certificate.TrustedCas;
import org.oneaccount.registry.policy.Policies;
import org.oneaccount.registry.spi.SourceGuards;

/** Makes one {@link TrustRegistry} per session, and keeps what a node shares between sessions. */
public interface TrustRegistryFactory extends ProviderFactory<TrustRegistry> {

    /** Keycloak's time in the city's zone; {@link KeycloakClock#of} finds it. */
    Clock clock();

    /** The policies of all realms, as this node knows them. */
    Policies policies();

    /** The guards of all outside services of this node. */
    SourceGuards sourceGuards();

    /** The certification authorities of the server's own file. */
    TrustedCas trustedCas();
}
