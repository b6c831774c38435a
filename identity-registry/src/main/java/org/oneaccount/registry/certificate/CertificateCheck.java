// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.TrustRegistryFactory;
import org.oneaccount.trust.Outcome;

/**
 * The one check of a certificate, whoever needs it: the proof, a sign-in, a mandate, the job that asks again. The network is
 * asked last, and only about certificates whose key was shown to be at hand.
 */
public final class CertificateCheck {

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final TrustedCas cas;
    private final Revocation revocation;
    private final Consumer<ParsedCertificate> revoked;

    /** @param revoked is told of every certificate that its authority has revoked */
    CertificateCheck(
            TrustedCas cas, RevocationService service, RevocationLists lists, Consumer<ParsedCertificate> revoked) {
        this.cas = cas;
        this.revocation = new Revocation(service, lists);
        this.revoked = revoked;
    }

    public CertificateCheck(TrustedCas cas, RevocationService service) {
        this(cas, service, new RevocationLists(), certificate -> {});
    }

    /**
     * With all authorities that are trusted here: those of the server's file, and those that modules bring. An account loses
     * what it proved with a certificate as soon as anybody hears that it is revoked.
     */
    public static CertificateCheck of(KeycloakSession session) {
        TrustedCas cas = ofTheFile(session);
        for (CertificateAuthorities more : session.getAllProviders(CertificateAuthorities.class)) {
            cas = cas.and(more.trusted());
        }
        String realm = session.getContext().getRealm().getId();
        CertificateChecks checks = new CertificateChecks(session.getKeycloakSessionFactory());
        return new CertificateCheck(
                cas,
                new HttpRevocationService(session),
                factory(session).revocationLists(),
                certificate -> checks.withdraw(realm, certificate));
    }

    /** Whether there is any authority whose certificate could pass. */
    public static boolean isPossible(KeycloakSession session) {
        return !ofTheFile(session).isEmpty()
                || session.getAllProviders(CertificateAuthorities.class).stream()
                        .anyMatch(CertificateAuthorities::isAny);
    }

    private static TrustedCas ofTheFile(KeycloakSession session) {
        return factory(session).trustedCas();
    }

    private static TrustRegistryFactory factory(KeycloakSession session) {
        return (TrustRegistryFactory) session.getKeycloakSessionFactory().getProviderFactory(TrustRegistry.class);
    }

    /**
     * Judges an answer to a challenge that was not answered before.
     *
     * @param certificate base64 or PEM; may be blank where the signature is CMS and carries it
     * @param signature base64 or PEM: CMS, or what the key itself returned
     */
    public CertificateAnswer signature(SigningChallenge challenge, String certificate, String signature, Instant now) {
        try {
            requireAnyCa();
            if (challenge.isOverAt(now)) {
                throw new RefusedException(CertificateRefusal.CHALLENGE_OVER);
            }
            SignedAnswer answer = SignedAnswer.read(certificate, signature);
            CertificatePath path = path(answer.certificate(), now);
            answer.requireOver(challenge, path.ca().sm2UserId());
            return judge(answer.certificate(), path, now);
        } catch (RefusedException e) {
            return new CertificateAnswer.Refused(e.reason());
        }
    }

    /** Judges a certificate whose key somebody trusted saw at work: the server's own TLS, or that of its proxy. */
    public CertificateAnswer possession(ParsedCertificate certificate, Instant now) {
        try {
            requireAnyCa();
            return judge(certificate, path(certificate, now), now);
        } catch (RefusedException e) {
            return new CertificateAnswer.Refused(e.reason());
        }
    }

    private void requireAnyCa() throws RefusedException {
        if (cas.isEmpty()) {
            throw new RefusedException(CertificateRefusal.NO_CA);
        }
    }

    /** What everybody can see on the certificate comes first, so that its holder is told the thing to mend. */
    private CertificatePath path(ParsedCertificate certificate, Instant now) throws RefusedException {
        if (now.isBefore(certificate.notBefore())) {
            throw new RefusedException(CertificateRefusal.NOT_YET_VALID);
        }
        if (now.isAfter(certificate.notAfter())) {
            throw new RefusedException(CertificateRefusal.EXPIRED);
        }
        CertificateUse.require(certificate.holder());
        return cas.pathOf(certificate, now).orElseThrow(() -> new RefusedException(CertificateRefusal.UNTRUSTED));
    }

    private CertificateAnswer judge(ParsedCertificate certificate, CertificatePath path, Instant now)
            throws RefusedException {
        TrustedCa ca = path.ca();
        OrganisationIdentifier organisation = ca.organisationIn(certificate);
        return revocation
                .of(certificate, path, now)
                .<CertificateAnswer>fold(
                        () -> new CertificateAnswer.Accepted(
                                new CheckedCertificate(certificate, ca.id(), ca.source(), ca.amr(), organisation)),
                        () -> {
                            revoked.accept(certificate);
                            return new CertificateAnswer.Refused(CertificateRefusal.REVOKED);
                        },
                        // It may be known to the authority all the same: what stands is left standing.
                        () -> new CertificateAnswer.Refused(CertificateRefusal.UNKNOWN_TO_CA),
                        () -> new CertificateAnswer.Unavailable(new Outcome.Unavailable(ca.source(), RETRY)));
    }
}
