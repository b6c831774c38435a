// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.NumberSetting;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/**
 * Second page of a reset, for accounts that stand for a proven person: name and document number. A stolen telephone or
 * mailbox alone does not open such an account.
 *
 * <p>Wrong answers have a count of their own beside Keycloak's: a stranger who locks the password must not close the
 * holder's way back, and the holder's way back must not be open to endless guessing.
 */
final class ResetIdentity implements FlowStep {

    static final String PAGE = "login-reset-identity.ftl";
    static final String NAME = "realName";
    static final String NUMBER = "idNumber";

    static final NumberSetting ATTEMPTS = new NumberSetting("reset.identity-attempts-per-hour", 5, 1, 20);

    private static final Duration WINDOW = Duration.ofHours(1);

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!hasShownWay(context)) {
            startAgain(context);
        } else if (standsForPerson(context)) {
            context.challenge(context.form().createForm(PAGE));
        } else {
            context.success();
        }
    }

    /**
     * Whether the code was read, or the link followed, for this very account. Keycloak keeps which steps are done when a
     * login goes to another flow and comes back, with another account or with none.
     */
    private static boolean hasShownWay(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return context.getUser() != null
                && hasShown(
                        new ResetNotes(login).way(),
                        SessionStrength.provenIn(login),
                        context.getUser()
                                .getId()
                                .equals(login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID)));
    }

    static boolean hasShown(Optional<ResetWay> way, Set<StrengthKind> proven, boolean followedLink) {
        return way.map(chosen -> switch (chosen) {
                    case SMS -> proven.contains(StrengthKind.SMS);
                    case EMAIL -> followedLink;
                })
                .orElse(false);
    }

    /** From the first page on: whoever only went back and came again is not left at an error. */
    private static void startAgain(AuthenticationFlowContext context) {
        context.getEvent().clone().user(context.getUser()).error(Errors.INVALID_USER_CREDENTIALS);
        context.resetFlow();
    }

    private static boolean standsForPerson(AuthenticationFlowContext context) {
        return registry(context).ledger(context.getRealm(), context.getUser()).entries().stream()
                .filter(entry -> entry.revocation().isEmpty())
                .anyMatch(entry -> entry.evidence().factor().equals(Factor.REAL_NAME));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!hasShownWay(context)) {
            startAgain(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String name = form.getFirst(NAME);
        String number = form.getFirst(NUMBER);
        LoginFormsProvider page = context.form();
        if (Validation.isBlank(name)) {
            page.addError(new FormMessage(NAME, LoginRefusal.RESET_NAME_MISSING.id()));
        }
        if (Validation.isBlank(number)) {
            page.addError(new FormMessage(NUMBER, LoginRefusal.RESET_NUMBER_MISSING.id()));
        }
        if (Validation.isBlank(name) || Validation.isBlank(number)) {
            context.forceChallenge(page.createForm(PAGE));
            return;
        }

        Counters counters = Counters.of(context.getSession(), context.getRealm());
        List<Quota> attempts = List.of(attempts(context));
        if (counters.take(attempts).isPresent()) {
            refuse(context, page, LoginRefusal.RESET_IDENTITY_LOCKED);
            return;
        }
        SealedIdentity person =
                new SealedIdentity(registry(context).personalData(context.getRealm(), context.getUser()));
        if (!person.matches(name, number, Typed.today())) {
            refuse(context, page, LoginRefusal.RESET_IDENTITY_MISMATCH);
            return;
        }
        counters.giveBack(attempts);
        context.success();
    }

    private static void refuse(AuthenticationFlowContext context, LoginFormsProvider page, LoginRefusal reason) {
        context.getEvent()
                .user(context.getUser())
                .detail(TrustEvents.REASON, reason.id())
                .error(TrustEvents.REFUSED);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS,
                page.addError(new FormMessage(NAME, reason.id())).createForm(PAGE));
    }

    private static Quota attempts(AuthenticationFlowContext context) {
        Map<String, String> settings = Optional.ofNullable(context.getAuthenticatorConfig())
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of());
        return new Quota(ATTEMPTS.key(), context.getUser().getId(), ATTEMPTS.read(settings), WINDOW);
    }

    private static TrustRegistry registry(AuthenticationFlowContext context) {
        return context.getSession().getProvider(TrustRegistry.class);
    }
}
