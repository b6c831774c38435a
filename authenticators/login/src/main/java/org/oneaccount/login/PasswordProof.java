// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.TrustEvents;

/**
 * The password once more, inside the gate: as a fresh proof of an account that has nothing stronger, or as the second kind
 * of a session that rests on another. Writes no evidence.
 */
final class PasswordProof implements IdentityProof {

    private static final String PASSWORD = "password";
    private static final String TEMPLATE = "password-confirm.ftl";

    private final Function<RealmModel, BruteForce> bruteForce;

    PasswordProof(Function<RealmModel, BruteForce> bruteForce) {
        this.bruteForce = bruteForce;
    }

    @Override
    public ProofStep challenge(ProofContext context) {
        return page(context.form());
    }

    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        String typed = form.getFirst(PASSWORD);
        if (typed == null || typed.isEmpty()) {
            return refused(context, LoginRefusal.PASSWORD_MISSING);
        }
        BruteForce watch = bruteForce.apply(context.realm());
        // Before the password is looked at, so that a locked account never reveals whether it was right.
        if (watch.holds(context.user())) {
            return refused(context, LoginRefusal.PASSWORD_LOCKED);
        }
        if (!context.user().credentialManager().isValid(UserCredentialModel.password(typed))) {
            watch.failed(context.user());
            return refused(context, LoginRefusal.PASSWORD_WRONG);
        }
        watch.succeeded(context.user());
        return new ProofStep.Done(Map.of());
    }

    private static ProofStep refused(ProofContext context, LoginRefusal reason) {
        context.event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
        return page(context.form().addError(new FormMessage(PASSWORD, reason.id())));
    }

    private static ProofStep page(LoginFormsProvider form) {
        Response page = form.createForm(TEMPLATE);
        return new ProofStep.Page(page);
    }

    @Override
    public void close() {}
}
