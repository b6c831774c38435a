// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustRegistry;

/**
 * For which of several organisations an agent is here. Asked only after the password or the code was right for every
 * account that is offered: before, the list would tell a stranger whose agent somebody is. Belongs to one login, one step of
 * it, and the answer to one page; what was not offered there cannot be chosen.
 */
public final class OrganisationChoice {

    /** The form's button; its value is the id of an account. */
    public static final String FIELD = "organisation";

    /** What was right before. A choice after one of them is none after another. */
    public enum After {
        PASSWORD,
        CODE,
        RESET_CODE
    }

    private static final String NOTE = "trust.organisations";
    private static final String TEMPLATE = "trust-organisation.ftl";

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;
    private final After after;

    public OrganisationChoice(KeycloakSession session, AuthenticationSessionModel login, After after) {
        this.session = session;
        this.login = login;
        this.after = after;
    }

    public void offer(List<UserModel> accounts) {
        login.setAuthNote(
                NOTE, accounts.stream().map(UserModel::getId).collect(Collectors.joining(" ", after.name() + " ", "")));
    }

    public boolean isOpen() {
        return !offered().isEmpty();
    }

    /** The chosen account, once. Empty when it was not offered, or has been closed since. */
    public Optional<UserModel> take(String id) {
        Optional<UserModel> chosen = accounts().stream()
                .filter(account -> account.getId().equals(id))
                .findFirst();
        if (chosen.isPresent()) {
            forget();
        }
        return chosen;
    }

    /** Whatever it came after: whoever begins anew has nothing to choose. */
    public void forget() {
        login.removeAuthNote(NOTE);
    }

    public Response page(LoginFormsProvider form) {
        return form.setAttribute("organisations", shown()).createForm(TEMPLATE);
    }

    /** After a choice that was not offered: the page was forged, or an account has been closed meanwhile. */
    public Response pageAgain(LoginFormsProvider form) {
        return page(form.setError(ProofRefusal.ORGANISATION_NOT_OFFERED.id()));
    }

    private List<Map<String, String>> shown() {
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        List<Map<String, String>> shown = new ArrayList<>();
        for (UserModel account : accounts()) {
            Optional<Organisation> organisation = registry.organisation(login.getRealm(), account);
            shown.add(Map.of(
                    "account",
                    account.getId(),
                    "name",
                    organisation.map(known -> known.name().value()).orElseGet(account::getUsername),
                    "code",
                    organisation.map(known -> known.code().masked()).orElse("")));
        }
        shown.sort(Comparator.comparing(one -> one.get("name")));
        return shown;
    }

    private List<UserModel> accounts() {
        return offered().stream()
                .map(id -> session.users().getUserById(login.getRealm(), id))
                .filter(Objects::nonNull)
                .filter(UserModel::isEnabled)
                .toList();
    }

    private List<String> offered() {
        String note = login.getAuthNote(NOTE);
        List<String> parts = note == null ? List.of() : Arrays.asList(note.split(" "));
        return parts.isEmpty() || !parts.get(0).equals(after.name()) ? List.of() : parts.subList(1, parts.size());
    }
}
