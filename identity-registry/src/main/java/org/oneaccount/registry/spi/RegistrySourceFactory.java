// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes one {@link RegistrySource} per session. */
public interface RegistrySourceFactory extends ProviderFactory<RegistrySource> {}
