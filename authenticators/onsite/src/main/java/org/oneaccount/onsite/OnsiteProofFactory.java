// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.onsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.Appointments;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;

/** Declares the proof {@code onsite}. */
public final class OnsiteProofFactory implements IdentityProofFactory {

    public static final String ID = "onsite";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new OnsiteProof(
                session.getProvider(TrustRegistry.class),
                realm -> Appointments.of(session, realm),
                realm -> Counters.of(session, realm));
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.ONSITE_DOCUMENT, Factor.REAL_NAME);
    }

    @Override
    public Set<Factor> requires(AccountType type) {
        return type == AccountType.LEGAL ? Set.of(Factor.ORGANISATION) : Set.of();
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        List<ProviderConfigProperty> settings = new ArrayList<>();
        settings.add(OnsiteSettings.LIFETIME.property("Appointment lifetime", "Hours an appointment code counts."));
        settings.add(new ProviderConfigProperty(
                OnsiteSettings.PLACE,
                "Where to go",
                "Shown to the holder as it is. ${key} is a message of the realm (Localization), in each language.",
                ProviderConfigProperty.STRING_TYPE,
                OnsiteSettings.DEFAULT_PLACE));
        settings.add(new ProviderConfigProperty(
                OnsiteSettings.LINK,
                "List of places",
                "Address of a page with all counters and kiosks, https://… Empty: no link is shown.",
                ProviderConfigProperty.STRING_TYPE,
                ""));
        OnsiteLimits.ALL.forEach(limit -> settings.add(
                limit.setting().property(limit.label(), "More are not made; the one that stands is still shown.")));
        return List.copyOf(settings);
    }
}
