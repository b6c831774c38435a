// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;

/** Runs one proof and does what every host owes it when it ends: strength, the time of sign-in, the event of a refusal. */
final class ProofHost {

    /** Field of the button that chooses a way, and of the one that tries the same way again. */
    static final String CHOICE = "proof";

    static final String CANCEL = "cancel";
    static final String BACK = "back";

    private static final Logger LOG = Logger.getLogger(ProofHost.class);
    /** Without an attribute {@code proof} it offers no second try. */
    static final String STOPPED_PAGE = "trust-stopped.ftl";

    private final HostedProof hosted;
    private final Optional<ProofRefusal> refusal;
    private final IdentityProof proof;

    ProofHost(HostedProof hosted) {
        this(hosted, Optional.empty());
    }

    /** @param refusal why this host runs no proof now, whatever the account has */
    ProofHost(HostedProof hosted, Optional<ProofRefusal> refusal) {
        this.hosted = hosted;
        this.refusal = refusal;
        this.proof =
                hosted.session().getProvider(IdentityProof.class, hosted.way().proof());
        if (proof == null) {
            throw new IllegalStateException(
                    "no proof '" + hosted.way().proof() + "' is installed: is its JAR in providers/?");
        }
    }

    static IdentityProofFactory factory(KeycloakSession session, String proof) {
        return (IdentityProofFactory)
                session.getKeycloakSessionFactory().getProviderFactory(IdentityProof.class, proof);
    }

    Purpose purpose() {
        return hosted.purpose();
    }

    ProofStep challenge() {
        return settle(shown());
    }

    ProofStep process(MultivaluedMap<String, String> form) {
        if (form.containsKey(CANCEL)) {
            return new ProofStep.Left();
        }
        return settle(answered(form));
    }

    /** Without what a host owes it: for a proof within another, whose own host settles the end. */
    ProofStep shown() {
        return run(() -> proof.challenge(hosted));
    }

    ProofStep answered(MultivaluedMap<String, String> form) {
        return run(() -> form.containsKey(CHOICE) ? proof.challenge(hosted) : proof.process(hosted, form));
    }

    private ProofStep run(Supplier<ProofStep> dialogue) {
        return closed().<ProofStep>map(ProofStep.Refused::new).orElseGet(dialogue);
    }

    /** Asked again on every request: what the proof needs may be withdrawn between two pages. */
    private Optional<ProofRefusal> closed() {
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!InstalledProof.isOffered(hosted.realm(), hosted.way().proof())) {
            return Optional.of(ProofRefusal.NOT_OFFERED);
        }
        KeycloakSession session = hosted.session();
        InstalledProof installed =
                InstalledProof.of(factory(session, hosted.way().proof()), session, hosted.realm(), hosted.user());
        AccountType type = session.getProvider(TrustRegistry.class)
                .accountType(hosted.user())
                .orElse(AccountType.NATURAL);
        Set<Factor> held = installed.requires().isEmpty()
                ? Set.of()
                : HeldEvidence.factors(session, hosted.realm(), hosted.user());
        return ProofRefusal.of(installed, type, hosted.purpose(), held);
    }

    /** For hosts without a gate: why this way is closed, and a button to try it again. */
    Response stopped(WayClosed why) {
        return why.on(hosted.form()).setAttribute("proof", hosted.way().proof()).createForm(STOPPED_PAGE);
    }

    private ProofStep settle(ProofStep step) {
        if (step instanceof ProofStep.Done) {
            succeed();
        } else if (step instanceof ProofStep.Refused refused) {
            hosted.event().detail(TrustEvents.REASON, refused.reason().id()).error(TrustEvents.REFUSED);
        } else if (step instanceof ProofStep.Unavailable unavailable) {
            LOG.warnf(
                    "proof %s: source %s does not answer",
                    hosted.way().proof(), unavailable.cause().source());
        }
        return step;
    }

    /**
     * Evidence alone never strengthens a session: whoever stole a password could bind his own mobile and pass for two
     * kinds. A proof whose evidence does (a live face against the register) notes that itself.
     */
    private void succeed() {
        AuthenticationSessionModel login = hosted.login();
        if (hosted.purpose() == Purpose.STRENGTH) {
            factory(hosted.session(), hosted.way().proof())
                    .strength()
                    .ifPresent(kind -> SessionStrength.add(login, kind));
            // Else auth_time would be that of the sign-in at the provider, if this login came from there.
            login.removeClientNote(AuthenticationManager.AUTH_TIME_BROKER);
        }
        // A name and a number say nothing of who sits there: with them alone auth_time stands still.
        if (!SessionStrength.provenIn(login).isEmpty()) {
            // With this note Keycloak takes the request for a mere SSO and leaves auth_time where it was.
            login.removeAuthNote(AuthenticationManager.SSO_AUTH);
        }
    }
}
