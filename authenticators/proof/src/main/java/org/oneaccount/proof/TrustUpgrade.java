// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.TrustLevel;

/** An upgrade that an application starts itself, {@code kc_action=trust-upgrade:<level>}. Done when the level and its strength are met. */
final class TrustUpgrade implements RequiredActionProvider {

    private static final Logger LOG = Logger.getLogger(TrustUpgrade.class);

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        // "Ignored" is how Keycloak tells the application that its action failed: kc_action_status=error.
        withDialogue(context, GateDialogue::show, context::ignore);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        withDialogue(
                context,
                dialogue -> dialogue.process(context.getHttpRequest().getDecodedFormParameters()),
                context::failure);
    }

    private static void withDialogue(RequiredActionContext context, Consumer<GateDialogue> run, Runnable refuse) {
        demand(context).ifPresentOrElse(demand -> run.accept(new GateDialogue(context, demand)), refuse);
    }

    /** Empty when the parameter names no level of this account's ladder: then nothing counts as done. */
    private static Optional<Demand> demand(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String parameter = login.getClientNote(Constants.KC_ACTION_PARAMETER);
        Optional<Demand> demand = parameter == null || !parameter.matches("[1-9]")
                ? Optional.empty()
                : demand(context, Integer.parseInt(parameter));
        if (demand.isEmpty()) {
            LOG.warnf(
                    "client %s: trust-upgrade needs a level of this account, as in trust-upgrade:3",
                    login.getClient().getClientId());
        }
        return demand;
    }

    private static Optional<Demand> demand(RequiredActionContext context, int level) {
        TrustRegistry registry = context.getSession().getProvider(TrustRegistry.class);
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        AccountType type = registry.accountType(user).orElse(AccountType.NATURAL);
        return registry.policy(realm)
                .level(type, level)
                .map(TrustLevel::strength)
                .map(strength -> new Demand(type, true, level, strength, false, List.of()));
    }

    @Override
    public void close() {}
}
