// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Asks one after another whether a certificate still counts, until somebody knows. Whoever answers for another issuer is passed over. */
final class Revocation {

    private static final Logger LOG = Logger.getLogger(Revocation.class);

    private static final RevocationStatus NOT_KNOWN = new RevocationStatus.NotKnown();
    private static final RevocationStatus NOT_RESPONSIBLE = new RevocationStatus.NotResponsible();
    private static final RevocationStatus SILENT = new RevocationStatus.Silent();
    private static final RevocationStatus NOT_ASKED = new RevocationStatus.NotAsked();

    private final RevocationService service;
    private final RevocationLists lists;

    Revocation(RevocationService service, RevocationLists lists) {
        this.service = service;
        this.lists = lists;
    }

    /**
     * A list that does not hold the certificate says nothing against {@link RevocationStatus.NotKnown}: no list holds what was never
     * issued. Not known is the answer only if nobody else could have known better; else, as after silence, there is none:
     * {@link RevocationStatus.Silent}.
     */
    RevocationStatus of(ParsedCertificate certificate, CertificatePath path, Instant now) {
        Set<RevocationStatus> heard = new HashSet<>();
        for (Question question : questions(certificate, path, now)) {
            RevocationStatus answer = service.guarded(path.ca(), question.place(), question::status);
            boolean isKnown = question.knowsAllIssued() || !heard.contains(NOT_KNOWN);
            if (answer instanceof RevocationStatus.Revoked || (answer instanceof RevocationStatus.Good && isKnown)) {
                return answer;
            }
            heard.add(answer);
        }
        if (heard.contains(NOT_KNOWN)) {
            return heard.contains(SILENT) || heard.contains(NOT_ASKED) ? SILENT : NOT_KNOWN;
        }
        if (heard.equals(Set.of(NOT_RESPONSIBLE))) {
            LOG.warnf(
                    "Nobody whom the settings of '%s' name answers for its issuer '%s'",
                    path.ca().id(), path.issuer().getSubject());
        }
        return heard.contains(NOT_ASKED) ? SILENT : silent(path.ca());
    }

    private List<Question> questions(ParsedCertificate certificate, CertificatePath path, Instant now) {
        List<Question> questions = new ArrayList<>();
        RevocationPlan plan = path.ca().revocation();
        for (URI address : plan.ocsp()) {
            questions.add(new Question("OCSP responder " + (questions.size() + 1), true, () -> {
                OcspQuestion question = OcspQuestion.about(certificate.holder(), path.issuer());
                return question.read(service.post(address, question.encoded()), now);
            }));
        }
        for (URI address : plan.crl()) {
            questions.add(new Question(
                    "revocation list " + (questions.size() - plan.ocsp().size() + 1), false, () -> lists.get(
                                    address,
                                    path.issuer(),
                                    now,
                                    () -> RevocationList.of(service.get(address), path.issuer()))
                            .status(certificate.holder(), now)));
        }
        return questions;
    }

    private static RevocationStatus silent(TrustedCa ca) {
        if (ca.revocation().whenSilent() == RevocationPlan.WhenSilent.REFUSE) {
            return SILENT;
        }
        LOG.warnf("Nobody says whether a certificate of '%s' is revoked; accepted, as its settings say", ca.id());
        return new RevocationStatus.Good();
    }

    private record Question(String place, boolean knowsAllIssued, Callable<RevocationStatus> ask) {

        RevocationStatus status() throws Exception {
            try {
                return ask.call();
            } catch (RevocationService.NotAskedException e) {
                return NOT_ASKED;
            }
        }
    }
}
