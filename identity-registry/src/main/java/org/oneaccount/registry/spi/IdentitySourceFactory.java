// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes one {@link IdentitySource} per session. */
public interface IdentitySourceFactory extends ProviderFactory<IdentitySource> {}
