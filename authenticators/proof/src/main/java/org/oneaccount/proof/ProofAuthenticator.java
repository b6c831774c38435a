// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Hosts one proof as a step of a flow. */
final class ProofAuthenticator implements Authenticator {

    private final String proof;

    ProofAuthenticator(String proof) {
        this.proof = proof;
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** Also an account that has nothing yet can take this step: it proves it here. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        ProofHost host = host(context);
        show(context, host, host.challenge());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        ProofHost host = host(context);
        show(context, host, host.process(context.getHttpRequest().getDecodedFormParameters()));
    }

    private ProofHost host(AuthenticationFlowContext context) {
        boolean strengthens = ProofHost.factory(context.getSession(), proof)
                .canStrengthen(context.getSession(), context.getRealm(), context.getUser());
        Way way = new Way(proof, strengthens ? Purpose.STRENGTH : Purpose.EVIDENCE);
        return new ProofHost(HostedProof.in(context, way));
    }

    private static void show(AuthenticationFlowContext context, ProofHost host, ProofStep step) {
        step.<Runnable>fold(
                        page -> () -> context.challenge(page.response()),
                        done -> context::success,
                        refused -> () -> context.challenge(host.stopped(WayClosed.by(refused))),
                        unavailable -> () -> context.challenge(host.stopped(WayClosed.BY_SILENCE)),
                        () -> context::cancelLogin)
                .run();
    }

    @Override
    public void close() {}
}
