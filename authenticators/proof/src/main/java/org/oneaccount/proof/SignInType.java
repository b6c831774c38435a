// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.trust.AccountType;

/**
 * The account type that a login is for: what the holder chose at the top of the page, else what the application and its
 * request admit. It decides whose mobile or ID number is meant, and what kind of account registration opens.
 */
public final class SignInType {

    /** Parameter of the two links, and field of the forms. */
    public static final String FIELD = "accountType";

    /** The layout makes the two links of it. */
    private static final String LINKS = "signIn";

    /** The layout leaves these out. */
    private static final String NOT_OFFERED = "waysNotOffered";

    private static final String NOTE = "trust.sign-in.type";

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;
    private Set<AccountType> admitted;

    public SignInType(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /** Of whoever is signed in already, their account's; a page that was left open in another tab decides nothing then. */
    public AccountType get() {
        UserModel known = login.getAuthenticatedUser();
        if (known != null) {
            return session.getProvider(TrustRegistry.class).accountType(known).orElse(AccountType.NATURAL);
        }
        return Optional.ofNullable(login.getAuthNote(NOTE))
                .flatMap(AccountType::parse)
                .orElseGet(this::preset);
    }

    /** Names the login for codes to a mobile: one that was sent for a person's account is worth nothing for an organisation's. */
    public String in(String login) {
        AccountType type = get();
        return type == AccountType.NATURAL ? login : login + '.' + type.id();
    }

    /** Remembers what the page was for; anything else than a type, an absent value too, changes nothing. */
    public SignInType choose(String typed) {
        AccountType.parse(typed).ifPresent(type -> login.setAuthNote(NOTE, type.id()));
        return this;
    }

    /** Whether one of the two links was followed here; then it is remembered. */
    public boolean isChosenByLink() {
        String linked = session.getContext().getUri().getQueryParameters().getFirst(FIELD);
        choose(linked);
        return AccountType.parse(linked).isPresent();
    }

    /** Puts the two links onto the page, the one that the application serves first. Whoever is known has no choice. */
    public LoginFormsProvider on(LoginFormsProvider form) {
        AccountType type = get();
        AgentWords.on(form, type).setAttribute(NOT_OFFERED, waysNotOffered(type));
        if (login.getAuthenticatedUser() != null) {
            return form;
        }
        AccountType first = preset();
        return form.setAttribute(FIELD, type.id())
                .setAttribute(
                        LINKS,
                        Map.of(
                                "type",
                                type.id(),
                                "types",
                                Stream.concat(Stream.of(first), Stream.of(AccountType.values()))
                                        .distinct()
                                        .map(AccountType::id)
                                        .toList(),
                                "only",
                                admitted().size() == 1 ? first.id() : ""));
    }

    /** The names, as the layout knows them, of the ways that serve another account type alone, or nobody here. */
    private List<String> waysNotOffered(AccountType type) {
        return session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(Authenticator.class)
                .filter(FlowStepFactory.class::isInstance)
                .map(FlowStepFactory.class::cast)
                .filter(step -> !step.accountTypes().contains(type) || !step.isOffered(session))
                .map(step -> step.getId() + "-display-name")
                .toList();
    }

    private AccountType preset() {
        Set<AccountType> admitted = admitted();
        return admitted.equals(Set.of(AccountType.LEGAL)) ? AccountType.LEGAL : AccountType.NATURAL;
    }

    private Set<AccountType> admitted() {
        if (admitted == null) {
            admitted = Demands.admitted(session, login);
        }
        return admitted;
    }
}
