// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.StrengthKind;

/**
 * Hosts one proof by itself, outside the gate, for new evidence. Where that would replace what makes this account's
 * sessions stronger, what is there is asked for first: whoever stole a password could bring his own mobile in place of
 * the holder's, and pass for two kinds.
 */
final class ProofRequiredAction implements RequiredActionProvider {

    private final String proof;

    ProofRequiredAction(String proof) {
        this.proof = proof;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        ProofHost host = host(context);
        show(context, host, host.challenge());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        ProofHost host = host(context);
        show(context, host, host.process(context.getHttpRequest().getDecodedFormParameters()));
    }

    private ProofHost host(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        IdentityProofFactory factory = ProofHost.factory(session, proof);
        Optional<StrengthKind> strengthens = factory.strength()
                .filter(kind -> factory.replacesWhatStrengthens())
                .filter(kind -> factory.canStrengthen(session, context.getRealm(), context.getUser()));
        Purpose purpose = purpose(strengthens, SessionStrength.of(session, context.getAuthenticationSession()));
        return new ProofHost(HostedProof.in(context, new Way(proof, purpose), () -> false));
    }

    /**
     * What the proof has to be run for now.
     *
     * @param strengthens the kind of strength that it could give to a session of this account, and would replace
     * @param kinds what the session rests on
     */
    static Purpose purpose(Optional<StrengthKind> strengthens, Set<StrengthKind> kinds) {
        return strengthens.filter(kind -> !kinds.contains(kind)).isPresent() ? Purpose.STRENGTH : Purpose.EVIDENCE;
    }

    private void show(RequiredActionContext context, ProofHost host, ProofStep step) {
        step.<Runnable>fold(
                        page -> () -> context.challenge(page.response()),
                        done -> host.purpose() == Purpose.EVIDENCE
                                ? context::success
                                : () -> requiredActionChallenge(context),
                        refused -> () -> context.challenge(host.stopped(WayClosed.by(refused))),
                        unavailable -> () -> context.challenge(host.stopped(WayClosed.BY_SILENCE)),
                        () -> () -> Leaving.from(context))
                .run();
    }

    @Override
    public void close() {}
}
