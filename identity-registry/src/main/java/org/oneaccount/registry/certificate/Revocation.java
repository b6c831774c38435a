// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Asks one after another whether a certificate still counts, until somebody knows. Whoever answers for another issuer is passed over. */
final class Revocation {

    private static final Logger LOG = Logger.getLogger(Revocation.class);

    private final RevocationService service;

    Revocation(RevocationService service) {
        this.service = service;
    }

    /**
     * {@link RevocationStatus.NotKnown} wins over silence: an authority that answers and does not know its own certificate
     * did not issue it. It also wins over a list that does not hold the certificate: no list holds what was never issued.
     */
    RevocationStatus of(ParsedCertificate certificate, CertificatePath path, Instant now) {
        RevocationStatus last = new RevocationStatus.Silent();
        for (Question question : questions(certificate, path, now)) {
            RevocationStatus answer = service.guarded(path.ca().source(), question.address(), question.ask());
            boolean isKnown = question.knowsAllIssued() || last instanceof RevocationStatus.Silent;
            if (answer instanceof RevocationStatus.Revoked || (answer instanceof RevocationStatus.Good && isKnown)) {
                return answer;
            }
            if (answer instanceof RevocationStatus.NotKnown) {
                last = answer;
            }
        }
        return last instanceof RevocationStatus.Silent ? silent(path.ca()) : last;
    }

    private List<Question> questions(ParsedCertificate certificate, CertificatePath path, Instant now) {
        List<Question> questions = new ArrayList<>();
        RevocationPlan plan = path.ca().revocation();
        plan.ocsp()
                .forEach(address -> questions.add(new Question(address, true, () -> {
                    OcspQuestion question = OcspQuestion.about(certificate.holder(), path.issuer());
                    return question.read(service.post(address, question.encoded()), now);
                })));
        plan.crl()
                .forEach(address -> questions.add(
                        new Question(address, false, () -> RevocationList.of(service.get(address), path.issuer())
                                .status(certificate.holder(), now))));
        return questions;
    }

    private static RevocationStatus silent(TrustedCa ca) {
        if (ca.revocation().whenSilent() == RevocationPlan.WhenSilent.REFUSE) {
            return new RevocationStatus.Silent();
        }
        LOG.warnf("Nobody says whether a certificate of '%s' is revoked; accepted, as its settings say", ca.id());
        return new RevocationStatus.Good();
    }

    private record Question(URI address, boolean knowsAllIssued, Callable<RevocationStatus> ask) {}
}
