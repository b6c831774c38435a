// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.UserProfile;
import org.oneaccount.proof.SignInType;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.StrengthKind;

/**
 * {@code trust-registration-user}: opens an account from username, password and, if wished, e-mail. Stands in the place of
 * Keycloak's {@code registration-user-creation} and must be first in the form for the same reason.
 */
public final class TrustRegistration extends RegistrationUserCreation {

    static final String ID = "trust-registration-user";

    /** Refuses before Keycloak's own check, which writes what was typed into the event. */
    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<FormMessage> refusal = refusal(form);
        if (refusal.isEmpty()) {
            super.validate(context);
            return;
        }
        context.getEvent()
                .detail(Details.REGISTER_METHOD, "form")
                .detail(TrustEvents.REASON, refusal.get().getMessage());
        context.error(Errors.INVALID_REGISTRATION);
        context.validationError(form, List.of(refusal.get()));
    }

    static Optional<FormMessage> refusal(MultivaluedMap<String, String> form) {
        String type = form.getFirst(SignInType.FIELD);
        if (type != null && AccountType.parse(type).isEmpty()) {
            return Optional.of(new FormMessage(SignInType.FIELD, LoginRefusal.ACCOUNT_TYPE_UNKNOWN.id()));
        }
        return Optional.ofNullable(form.getFirst(UserModel.USERNAME))
                .flatMap(TrustUsernameValidator::refuse)
                .map(reason -> new FormMessage(UserModel.USERNAME, reason.id()));
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        super.buildPage(context, form);
        SignInType type = new SignInType(context.getSession(), context.getAuthenticationSession());
        if (isPosted(context)) {
            // Shown again after a refusal: the page stays what it was, whatever another tab has chosen meanwhile.
            type.choose(context.getHttpRequest().getDecodedFormParameters().getFirst(SignInType.FIELD));
        } else {
            type.isChosenByLink();
        }
        type.on(form).setAttribute(SignInType.FIELD, type.get().id());
    }

    @Override
    public void success(FormContext context) {
        super.success(context);
        context.getSession()
                .getProvider(TrustRegistry.class)
                .open(context.getRealm(), context.getUser(), type(context), SourceId.REALM);
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.PASSWORD);
    }

    /** What the page said; validated before. Absent, it is natural, as an absent attribute of an account is. */
    private static AccountType type(FormContext context) {
        return AccountType.parse(
                        context.getHttpRequest().getDecodedFormParameters().getFirst(SignInType.FIELD))
                .orElse(AccountType.NATURAL);
    }

    private static boolean isPosted(FormContext context) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod());
    }

    /** A name typed into a forged form would land in the user table and in the event. Ours come from the registry, masked. */
    @Override
    public UserProfile getOrCreateUserProfile(FormContext context, MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> nameless = new MultivaluedHashMap<>(form);
        nameless.remove(UserModel.FIRST_NAME);
        nameless.remove(UserModel.LAST_NAME);
        return super.getOrCreateUserProfile(context, nameless);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "OneAccount: open an account";
    }
}
