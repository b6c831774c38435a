// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.SigningPad;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CertificateCheck;
import org.oneaccount.registry.certificate.CertificateRefusal;
import org.oneaccount.registry.certificate.SigningChallenge;
import org.oneaccount.registry.certificate.SigningChallenges;

/** Has the words of a mandate signed by the key of an organisation's certificate. An interface for the tests of the dialogue. */
interface OrganisationSignature {

    String CERTIFICATE = SigningPad.CERTIFICATE;
    String SIGNATURE = SigningPad.SIGNATURE;
    String SHOWN = SigningPad.SHOWN;

    /** Stands in the text, so that a signature given for anything else is worth nothing here. */
    String PURPOSE = "grant-mandate";

    /** Long enough to find the key and its password. */
    Duration LIFETIME = Duration.ofMinutes(15);

    /** Whether this server trusts any certification authority. */
    boolean isPossible(ProofContext context);

    /** @param words of the mandate; with other words it is another challenge */
    SigningChallenge standing(ProofContext context, List<String> words);

    /** Uses the challenge up, whatever came back. */
    CertificateAnswer answer(ProofContext context, List<String> words, MultivaluedMap<String, String> form);

    static OrganisationSignature checked() {
        return new OrganisationSignature() {
            @Override
            public boolean isPossible(ProofContext context) {
                return CertificateCheck.isPossible(context.session());
            }

            @Override
            public SigningChallenge standing(ProofContext context, List<String> words) {
                return challenges(context, words).standing(context.clock().instant());
            }

            @Override
            public CertificateAnswer answer(
                    ProofContext context, List<String> words, MultivaluedMap<String, String> form) {
                return challenges(context, words)
                        .use(SigningPad.text(form, SHOWN), context.clock().instant())
                        .map(challenge -> CertificateCheck.of(context.session())
                                .signature(
                                        challenge,
                                        SigningPad.text(form, CERTIFICATE),
                                        SigningPad.text(form, SIGNATURE),
                                        context.clock().instant()))
                        .orElseGet(() -> new CertificateAnswer.Refused(CertificateRefusal.CHALLENGE_USED));
            }
        };
    }

    private static SigningChallenges challenges(ProofContext context, List<String> words) {
        return new SigningChallenges(context.login(), context.session().singleUseObjects(), PURPOSE, words, LIFETIME);
    }
}
