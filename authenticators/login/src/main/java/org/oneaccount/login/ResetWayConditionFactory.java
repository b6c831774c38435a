// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.List;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** {@code trust-reset-way}: the condition of the reset flow's two branches. */
public final class ResetWayConditionFactory implements ResetStepFactory, ConditionalAuthenticatorFactory {

    static final String ID = "trust-reset-way";

    private static final ConditionalAuthenticator CONDITION = new ResetWayCondition();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ConditionalAuthenticator create(KeycloakSession session) {
        return CONDITION;
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }

    @Override
    public String getReferenceCategory() {
        return REFERENCE_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Condition - OneAccount: way of the reset";
    }

    @Override
    public String getHelpText() {
        return "Runs the subflow when the holder chose this way.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ResetWayCondition.WAY)
                .label("Way")
                .helpText("The way that this subflow serves.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(ResetWay.SMS.id(), ResetWay.EMAIL.id())
                .required(true)
                .add()
                .build();
    }
}
