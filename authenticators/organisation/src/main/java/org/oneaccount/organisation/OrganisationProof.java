// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;

/** Proves for which organisation an account is held: the register confirms its credit code, name and head together. */
final class OrganisationProof implements IdentityProof {

    private static final Logger LOG = Logger.getLogger(OrganisationProof.class);

    private final KeycloakSession session;

    OrganisationProof(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return new ProofStep.Page(OrganisationPages.form(context.form(), OrganisationEntry.EMPTY, List.of()));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        OrganisationEntry entry = OrganisationEntry.of(form);
        return verification(context)
                .take(entry)
                .fold(
                        proven -> new ProofStep.Done(Map.of(Factor.ORGANISATION, proven.outcome())),
                        refused -> {
                            refused.faults().forEach(fault -> note(context, fault.reason()));
                            return new ProofStep.Page(OrganisationPages.form(context.form(), entry, refused.faults()));
                        },
                        unavailable -> {
                            // Nobody else can say it, so there is no other way to offer: the host would only lose what
                            // was typed.
                            LOG.warnf(
                                    "organisation: source %s does not answer",
                                    unavailable.cause().source());
                            return new ProofStep.Page(OrganisationPages.unavailable(context.form(), entry));
                        });
    }

    private static void note(ProofContext context, RefusalReason reason) {
        context.event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
    }

    private OrganisationVerification verification(ProofContext context) {
        return new OrganisationVerification(
                context.user().getId(),
                SmsSettings.of(context.realm())
                        .countedAddress(session.getContext().getConnection().getRemoteAddr()),
                OrganisationSettings.of(context.settings()),
                Counters.of(session, context.realm()),
                outside(context),
                context.clock());
    }

    private OrganisationVerification.Outside outside(ProofContext context) {
        return new OrganisationVerification.Outside() {
            @Override
            public Outcome verify(Organisation organisation) {
                return Sources.verifyOrganisation(session, organisation);
            }

            @Override
            public Recorded record(Proven proven) {
                return context.record(proven);
            }

            @Override
            public void refuted(Organisation organisation, RefusalReason reason) {
                session.getProvider(TrustRegistry.class).refuted(context.realm(), organisation, reason);
            }
        };
    }

    @Override
    public void close() {}
}
