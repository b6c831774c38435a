// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.IdentityProofFactory;
import org.oneaccount.proof.InnerProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.StrengthKind;

/** Declares the proof {@code mandate}. */
public final class MandateProofFactory implements IdentityProofFactory {

    public static final String ID = "mandate";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public IdentityProof create(KeycloakSession session) {
        return new MandateProof(
                session.getProvider(TrustRegistry.class),
                realm -> Mandates.of(session, realm),
                realm -> Counters.of(session, realm),
                HeadCheck.of(session),
                context -> InnerProof.writing(Factor.FACE, context),
                MandateProofFactory::hasShownFace,
                OrganisationSignature.checked(),
                MandatePlaces.of(session));
    }

    /** No level of an organisation asks for a face, so the ledger itself says whether this one stands. */
    private static boolean hasShownFace(ProofContext context) {
        TrustRegistry registry = context.session().getProvider(TrustRegistry.class);
        Ledger ledger = registry.ledger(context.realm(), context.user());
        return SessionStrength.provenIn(context.login()).contains(StrengthKind.FACE)
                && ledger.entries().stream()
                        .filter(entry -> entry.revocation().isEmpty())
                        .map(Ledger.Entry::evidence)
                        .filter(evidence -> evidence.factor().equals(Factor.FACE))
                        .filter(evidence -> evidence.person().equals(ledger.person()))
                        .anyMatch(evidence -> registry.policy(context.realm()).isAccredited(evidence.source()));
    }

    @Override
    public Set<Factor> writes() {
        return Set.of(Factor.MANDATE);
    }

    @Override
    public Set<AccountType> accountTypes() {
        return Set.of(AccountType.LEGAL);
    }

    /** An organisation speaks of an agent whom it can know: by name and document, and reachable when it revokes. */
    @Override
    public Set<Factor> requires(AccountType type) {
        return Set.of(Factor.ORGANISATION, Factor.REAL_NAME, Factor.MOBILE);
    }

    /** It signs nobody in: asking for another mandate needs no kind of sign-in first. */
    @Override
    public boolean replacesWhatStrengthens() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> settings() {
        List<ProviderConfigProperty> settings = new ArrayList<>();
        settings.add(MandateSettings.LIFETIME.property("Time to grant", "Hours the code of a request counts."));
        settings.add(MandateSettings.MOST_MONTHS.property("Longest validity", "Months a mandate may be valid."));
        settings.add(new ProviderConfigProperty(
                MandateSettings.SCOPES,
                "Scopes",
                "What an agent may ask for: ids, separated by spaces, the first is preset. Each needs a message"
                        + " mandateScope_<id> (Localization); all, enquiry and filing have one.",
                ProviderConfigProperty.STRING_TYPE,
                MandateTerms.ALL));
        MandateLimits.ALL.forEach(limit -> settings.add(limit.setting().property(limit.label(), "More are refused.")));
        return List.copyOf(settings);
    }
}
