// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.broker.provider.IdpLinkAction;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.receipt.Receipt;
import org.oneaccount.registry.receipt.Receipts;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.registry.session.ConfirmationText;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.registry.session.PendingActions;
import org.oneaccount.registry.session.SessionIdle;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;

/**
 * The gate: asks whoever falls short of a request's demand for what is missing. Its trigger is the one hook that runs
 * after password, cookie and broker sign-in, for OIDC and SAML alike. It is the dialogue; the guards are the barrier.
 */
final class TrustGate implements RequiredActionProvider {

    /**
     * Runs two or three times per request, so it reads caches only; but for an account's very first sign-in, for a fresh proof
     * and for Keycloak's actions that change how somebody signs in, which are rare.
     */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        UserModel user = context.getUser();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        StockSignIn signIn = new StockSignIn(login, user);
        signIn.noteStrength();
        signIn.noteLevelOfAuthentication();
        signIn.linkedProvider().ifPresent(provider -> settleLink(context, provider));
        SessionIdle.note(login);
        PendingActions.update(context.getSession(), login);
        boolean refused = ProofRefusal.of(user).isPresent();
        if (!refused) {
            context.getSession()
                    .getProvider(TrustRegistry.class)
                    .ensureSignIn(context.getRealm(), user, signIn.source());
        }

        Demand demand = demand(context);
        Confirmation confirmation = Confirmation.of(context.getSession(), login);
        LoginHint.forget(login, user);
        boolean leaves = !PendingActions.endsWithThem(login);
        if (refused
                || leaves
                        && (confirmation.isLost() || !standing(context, demand).meets(demand))) {
            login.addRequiredAction(Demands.GATE);
            return;
        }
        login.removeRequiredAction(Demands.GATE);
        if (confirmation.text().isPresent() && !Demands.hasReceipt(login)) {
            issueReceipt(context, confirmation.text().get());
        }
    }

    private static void settleLink(RequiredActionContext context, String provider) {
        Set<StrengthKind> kinds = SessionStrength.of(context.getSession(), context.getAuthenticationSession());
        HeldBackLink link = new HeldBackLink(context);
        if (SignInChange.needsAnother(kinds, () -> couldRestOnTwoKinds(context))) {
            link.holdBack(provider);
        } else {
            link.letGo();
        }
    }

    /** Once everything that the request needs is there: a receipt for a request that is refused after all would be found by nobody. */
    private static void issueReceipt(RequiredActionContext context, ConfirmationText text) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        Receipt receipt = Receipts.of(context.getSession(), context.getRealm())
                .issue(
                        login.getClient(),
                        context.getUser(),
                        text,
                        SessionStrength.amr(login, new ProofNotes(login).kindsInGate(context.getUser())));
        Demands.keepReceipt(login, receipt.id());
        demand(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        unlessLost(context, GateDialogue::show);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        unlessLost(
                context, dialogue -> dialogue.process(context.getHttpRequest().getDecodedFormParameters()));
    }

    /** A text that is kept no longer cannot be shown any more, and nothing else may be confirmed in its place. */
    private static void unlessLost(RequiredActionContext context, Consumer<GateDialogue> run) {
        Optional<ProofRefusal> refusal = ProofRefusal.of(context.getUser());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
        } else if (Confirmation.of(context.getSession(), context.getAuthenticationSession())
                .isLost()) {
            context.failure("the text to be confirmed is not kept here any more");
        } else {
            run.accept(new GateDialogue(context, demand(context)));
        }
    }

    /** There is one way on from that page, the one out. */
    private static void refuse(RequiredActionContext context, ProofRefusal refusal) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(ProofHost.CANCEL)) {
            Leaving.from(context);
            return;
        }
        context.getEvent().clone().detail(TrustEvents.REASON, refusal.id()).error(TrustEvents.REFUSED);
        context.challenge(DialogueForm.of(context).setError(refusal.id()).createForm(ProofHost.STOPPED_PAGE));
    }

    private static Standing standing(RequiredActionContext context, Demand demand) {
        return Standing.of(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                context.getAuthenticationSession(),
                demand);
    }

    private static Demand demand(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return SignInChange.join(
                Demands.update(session, login, user, () -> Standing.hasFreshProof(session, realm, user, login)),
                new StockSignIn(login, user)
                        .linkedProvider()
                        .map(linked -> IdpLinkAction.PROVIDER_ID)
                        .or(() -> Optional.ofNullable(login.getClientNote(Constants.KC_ACTION))),
                () -> couldRestOnTwoKinds(context));
    }

    private static boolean couldRestOnTwoKinds(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        Set<StrengthKind> kinds = new HashSet<>(SessionStrength.of(session, login));
        InstalledProof.of(session, context.getRealm(), context.getUser())
                .forEach(proof -> proof.strengthens().ifPresent(kinds::add));
        kinds.removeAll(SessionStrength.spent(session, login));
        return kinds.size() > 1;
    }

    @Override
    public void close() {}
}
