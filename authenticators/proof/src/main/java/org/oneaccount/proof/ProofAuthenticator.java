// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.session.SessionStrength;

/**
 * Hosts one proof as a step of a flow. A kind of sign-in that the account has may be the first that is asked for; what is
 * new to it never is: anybody could name the account and prove a mobile of his own.
 */
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
        return new ProofHost(HostedProof.in(context, way), refusal(context, way.purpose()));
    }

    private static Optional<ProofRefusal> refusal(AuthenticationFlowContext context, Purpose purpose) {
        return purpose == Purpose.STRENGTH || isSignedIn(context)
                ? Optional.empty()
                : Optional.of(ProofRefusal.SIGN_IN_FIRST);
    }

    /** Whether the steps before this one have shown who is there, and not only taken a name. */
    static boolean isSignedIn(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        new StockSignIn(login, context.getUser()).noteStrength();
        return AuthenticatorUtil.isSSOAuthentication(login)
                || !SessionStrength.provenIn(login).isEmpty()
                || comesFromProvider(context.getFlowPath(), login);
    }

    /** In these flows Keycloak notes the provider only at the end. */
    private static boolean comesFromProvider(String flow, AuthenticationSessionModel login) {
        return LoginActionsService.POST_BROKER_LOGIN_PATH.equals(flow)
                || LoginActionsService.FIRST_BROKER_LOGIN_PATH.equals(flow)
                        && Boolean.parseBoolean(login.getAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER));
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
