// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.proof.Purpose;
import org.oneaccount.proof.SigningPad;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.BoundCertificates;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CheckedCertificate;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.StrengthKind;

/**
 * Proves that the holder has the key of a certificate of the account's organisation.
 *
 * <p>As evidence: any certificate of a trusted authority that names the organisation; it becomes the account's own. As
 * strength: only one that is the account's own already.
 */
final class CaCertProof implements IdentityProof {

    static final String BIND = "bind-certificate";
    static final String STRENGTHEN = "confirm-by-certificate";

    private final KeycloakSession session;

    CaCertProof(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return page(context, form(context));
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        boolean connection = form.containsKey(CaCertForm.TLS) && takesConnection(context);
        if (!form.containsKey(SigningPad.SIGNATURE) && !connection) {
            return challenge(context);
        }
        CaCertSettings settings = settings(context);
        Counters counters = Counters.of(session, context.realm());
        List<Quota> quotas = settings.limits()
                .quotas(Map.of(CaCertSettings.Subject.ACCOUNT, context.user().getId()));
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            return settings.limits()
                    .reached(exhausted.get(), context.clock().instant())
                    .map(reached -> refused(context, reached.reason(), reached.minutes()))
                    .orElseThrow();
        }
        Optional<CertificateAnswer> given = connection
                ? answering(context).connection()
                : Optional.of(answering(context).signature(form));
        if (given.isEmpty()) {
            return refused(context, CaCertRefusal.NOT_SHOWN, 0);
        }
        return given.get()
                .fold(
                        accepted -> {
                            ProofStep step = take(context, accepted.certificate());
                            if (step instanceof ProofStep.Done) {
                                counters.giveBack(quotas);
                            }
                            return step;
                        },
                        refused -> refused(context, refused.reason(), 0),
                        unavailable -> {
                            counters.giveBack(quotas);
                            return new ProofStep.Unavailable(unavailable.cause());
                        });
    }

    private ProofStep take(ProofContext context, CheckedCertificate certificate) {
        BoundCertificates bound = BoundCertificates.of(session, context.realm());
        if (context.purpose() == Purpose.STRENGTH) {
            return bound.isProvenBy(context.user(), certificate.certificate())
                    ? done(context, certificate)
                    : refused(context, CaCertRefusal.NOT_OF_THIS_ACCOUNT, 0);
        }
        boolean own = session.getProvider(TrustRegistry.class)
                .organisation(context.realm(), context.user())
                .filter(organisation -> certificate.isOf(organisation.code()))
                .isPresent();
        if (!own) {
            return refused(context, CaCertRefusal.OTHER_ORGANISATION, 0);
        }
        if (!bound.bind(context.user(), certificate.certificate())) {
            return refused(context, CaCertRefusal.TAKEN, 0);
        }
        return record(context, certificate)
                .fold(
                        written -> done(context, certificate),
                        // Another account has become the principal at this very moment; then this one is not.
                        () -> record(context, certificate)
                                .fold(
                                        written -> done(context, certificate),
                                        () -> {
                                            throw new IllegalStateException(
                                                    "the race to be the principal was lost twice");
                                        },
                                        CaCertProof::ofAnotherPerson),
                        CaCertProof::ofAnotherPerson);
    }

    private static ProofStep ofAnotherPerson() {
        throw new IllegalStateException("a certificate says nothing about a person");
    }

    private static Recorded record(ProofContext context, CheckedCertificate certificate) {
        return context.record(new Proven(
                Factor.CERTIFICATE,
                certificate.source(),
                Channel.ONLINE,
                Optional.of(certificate.ends()),
                certificate.fingerprint(),
                new Proven.Detail.ForOrganisation(Proven.Detail.Principal.IF_NONE_IS)));
    }

    /** The key was at hand just now, whatever it was asked for: that strengthens the session. */
    private static ProofStep done(ProofContext context, CheckedCertificate certificate) {
        SessionStrength.add(context.login(), StrengthKind.CERTIFICATE, certificate.amr());
        return new ProofStep.Done(
                Map.of(Factor.CERTIFICATE, new Outcome.Confirmed(certificate.source(), certificate.fingerprint())));
    }

    private ProofStep refused(ProofContext context, RefusalReason reason, long figure) {
        context.event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
        return page(context, form(context).refusing(reason, figure));
    }

    private ProofStep page(ProofContext context, CaCertForm form) {
        String words = context.purpose() == Purpose.STRENGTH ? "strengthen" : "bind";
        return new ProofStep.Page(form.page(words, answering(context).standing(), isOfferedConnection(context)));
    }

    /** Whoever confirms something anew does so by a signature: the connection is older than the question. */
    private static boolean takesConnection(ProofContext context) {
        return context.purpose() != Purpose.STRENGTH;
    }

    private boolean isOfferedConnection(ProofContext context) {
        return takesConnection(context) && TlsCertificate.of(session).isPresent();
    }

    private CaCertForm form(ProofContext context) {
        return new CaCertForm(session, context.form());
    }

    private CaCertAnswering answering(ProofContext context) {
        return new CaCertAnswering(
                session,
                context.login(),
                context.purpose() == Purpose.STRENGTH ? STRENGTHEN : BIND,
                settings(context).lifetime(),
                context.clock());
    }

    private static CaCertSettings settings(ProofContext context) {
        return CaCertSettings.of(context.settings());
    }

    @Override
    public void close() {}
}
