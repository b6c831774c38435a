// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.broker.provider.IdpLinkAction;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.StrengthKind;

/**
 * Keycloak's actions in which a holder changes how the account is signed in to, started by an application ({@code
 * kc_action}), or in which a provider is linked at a sign-in. They ask for two kinds of sign-in where the account has
 * two: whoever stole one of them could choose another, and pass for both, or take the other one from its holder.
 */
final class SignInChange {

    private static final int TWO_KINDS = 2;

    private static final Set<String> ACTIONS = Set.of(
            UserModel.RequiredAction.UPDATE_PASSWORD.name(),
            UserModel.RequiredAction.UPDATE_EMAIL.name(),
            DeleteCredentialAction.PROVIDER_ID,
            WebAuthnRegisterFactory.PROVIDER_ID,
            WebAuthnPasswordlessRegisterFactory.PROVIDER_ID,
            IdpLinkAction.PROVIDER_ID);

    private SignInChange() {}

    /** Whether a session that rests on these kinds has to prove one more. */
    static boolean needsAnother(Set<StrengthKind> kinds, BooleanSupplier hasAnotherKind) {
        return StrengthKind.strengthOf(kinds) < TWO_KINDS && hasAnotherKind.getAsBoolean();
    }

    /**
     * What the action adds to the demand of its request.
     *
     * @param action that the application started, if it did
     * @param hasAnotherKind whether the account could give one more kind; asked for these actions only, because it costs SQL
     */
    static Demand join(Demand demand, Optional<String> action, BooleanSupplier hasAnotherKind) {
        if (action.filter(ACTIONS::contains).isEmpty() || !hasAnotherKind.getAsBoolean()) {
            return demand;
        }
        return new Demand(
                demand.type(),
                demand.admitted(),
                demand.level(),
                Math.max(demand.strength(), TWO_KINDS),
                demand.reauth(),
                demand.requested());
    }
}
