// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/** Hosts one proof by itself, outside the gate. Always for new evidence. */
final class ProofRequiredAction implements RequiredActionProvider {

    private final Way way;

    ProofRequiredAction(String proof) {
        this.way = new Way(proof, Purpose.EVIDENCE);
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
        return new ProofHost(HostedProof.in(context, way, () -> false));
    }

    private static void show(RequiredActionContext context, ProofHost host, ProofStep step) {
        step.<Runnable>fold(
                        page -> () -> context.challenge(page.response()),
                        done -> context::success,
                        refused -> () ->
                                context.challenge(host.stopped(refused.reason().id())),
                        unavailable -> () -> context.challenge(host.stopped(GateMessages.UNAVAILABLE)),
                        () -> () -> Leaving.from(context))
                .run();
    }

    @Override
    public void close() {}
}
