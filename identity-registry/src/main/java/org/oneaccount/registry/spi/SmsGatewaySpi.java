// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Tells Keycloak of {@link SmsGateway}. */
public final class SmsGatewaySpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "trust-sms-gateway";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SmsGateway.class;
    }

    @Override
    public Class<? extends ProviderFactory<SmsGateway>> getProviderFactoryClass() {
        return SmsGatewayFactory.class;
    }
}
