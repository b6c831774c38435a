// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes one {@link BankSource} per session. */
public interface BankSourceFactory extends ProviderFactory<BankSource> {}
