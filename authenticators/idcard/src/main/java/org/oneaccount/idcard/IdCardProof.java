// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.Fault;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

/** Proves name and document number: by a source where one can check the document, else by the holder's own word. */
final class IdCardProof implements IdentityProof {

    private final KeycloakSession session;

    IdCardProof(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return page(context, IdCardEntry.EMPTY, List.of());
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        // The button of the "taken" page, which has no fields.
        if (!form.containsKey(IdCardEntry.ID_NUMBER)) {
            return challenge(context);
        }
        IdCardEntry entry = IdCardEntry.of(form);
        return verification(context)
                .take(entry, accepted(context))
                .fold(
                        proven -> new ProofStep.Done(Map.of(proven.factor(), proven.outcome())),
                        () -> page(context, entry, List.of()),
                        refused -> {
                            refused.faults().forEach(fault -> note(context, fault.reason()));
                            return page(context, entry, refused.faults());
                        },
                        () -> {
                            note(context, IdCardRefusal.TAKEN);
                            return new ProofStep.Page(IdCardPages.taken(context.form()));
                        },
                        () -> new ProofStep.Refused(IdCardRefusal.HEAD, true),
                        unavailable -> new ProofStep.Unavailable(unavailable.cause()));
    }

    private ProofStep page(ProofContext context, IdCardEntry entry, List<Fault> faults) {
        return new ProofStep.Page(IdCardPages.document(
                context.form(),
                entry,
                accepted(context),
                faults,
                session.getContext().resolveLocale(context.user())));
    }

    private static void note(ProofContext context, RefusalReason reason) {
        context.event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
    }

    /** Declared documents only where the policy has a use for them. */
    private Set<DocumentType> accepted(ProofContext context) {
        AccountType type = registry().accountType(context.user()).orElse(AccountType.NATURAL);
        boolean declaredCounts = registry().policy(context.realm()).ladders().getOrDefault(type, List.of()).stream()
                .flatMap(level -> level.alternatives().stream())
                .anyMatch(alternative -> alternative.factors().containsKey(Factor.DECLARED_DOCUMENT));
        Set<DocumentType> accepted = EnumSet.allOf(DocumentType.class);
        accepted.removeIf(document -> !document.isCheckedBySource() && !declaredCounts);
        return accepted;
    }

    private IdCardVerification verification(ProofContext context) {
        return new IdCardVerification(
                asker(context),
                IdCardSettings.of(context.settings()),
                Counters.of(session, context.realm()),
                outside(context),
                context.clock());
    }

    private Asker asker(ProofContext context) {
        return new Asker(
                context.user().getId(),
                registry()
                        .personalData(context.realm(), context.user())
                        .mobile()
                        .isPresent(),
                SmsSettings.of(context.realm())
                        .countedAddress(session.getContext().getConnection().getRemoteAddr()));
    }

    private IdCardVerification.Outside outside(ProofContext context) {
        return new IdCardVerification.Outside() {
            @Override
            public Outcome verify(PersonName name, Document document) {
                return Sources.verifyIdentity(session, name, document);
            }

            @Override
            public Optional<Outcome> verifyHead(PersonName name, Document document) {
                return registry()
                        .organisation(context.realm(), context.user())
                        .filter(organisation -> organisation.head().equals(name))
                        .map(organisation -> Sources.verifyHead(session, organisation.code(), name, document));
            }

            @Override
            public Recorded record(Proven proven) {
                return context.record(proven);
            }

            @Override
            public void claim(PersonalData.Claim claim) {
                registry().claim(context.realm(), context.user(), claim);
            }
        };
    }

    private TrustRegistry registry() {
        return session.getProvider(TrustRegistry.class);
    }

    @Override
    public void close() {}
}
