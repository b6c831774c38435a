// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes one {@link FaceSource} per session. */
public interface FaceSourceFactory extends ProviderFactory<FaceSource> {}
