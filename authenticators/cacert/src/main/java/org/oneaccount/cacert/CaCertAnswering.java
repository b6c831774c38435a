// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.SigningPad;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CertificateCheck;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.certificate.SigningChallenges;

/** Asks for a signature and judges what comes back. The challenge is used up by whatever comes back first. */
final class CaCertAnswering {

    private final KeycloakSession session;
    private final CertificateCheck check;
    private final SigningChallenges challenges;
    private final Clock clock;

    /** @param purpose what the signature is for; one of another purpose is worth nothing here */
    CaCertAnswering(
            KeycloakSession session, AuthenticationSessionModel login, String purpose, Duration lifetime, Clock clock) {
        this.session = session;
        this.check = CertificateCheck.of(session);
        this.challenges = new SigningChallenges(login, session.singleUseObjects(), purpose, List.of(), lifetime);
        this.clock = clock;
    }

    SigningChallenge standing() {
        return challenges.standing(clock.instant());
    }

    /** By the certificate of the connection; empty when it has none. */
    Optional<CertificateAnswer> connection() {
        return TlsCertificate.of(session).map(shown -> check.possession(shown, clock.instant()));
    }

    CertificateAnswer signature(MultivaluedMap<String, String> form) {
        Instant now = clock.instant();
        return challenges
                .use(SigningPad.text(form, SigningPad.SHOWN), now)
                .map(challenge -> check.signature(
                        challenge,
                        SigningPad.text(form, SigningPad.CERTIFICATE),
                        SigningPad.text(form, SigningPad.SIGNATURE),
                        now))
                .orElseGet(() -> new CertificateAnswer.Refused(CertificateRefusal.CHALLENGE_USED));
    }
}
