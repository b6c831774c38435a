// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes one {@link SmsGateway} per session. */
public interface SmsGatewayFactory extends ProviderFactory<SmsGateway> {}
