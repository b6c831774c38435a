// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.notice.AfterCommit;
import org.oneaccount.registry.notice.HolderNotice;
import org.oneaccount.registry.session.SessionEnd;

/**
 * What follows a reset: once the new password is set, every other session of the account ends, and the holder is told by
 * the ways that were proven before. Whoever reset it without right is noticed; whoever had broken in is out.
 *
 * <p>Listens instead of standing in the flow, because the flow ends before the new password is chosen.
 */
final class ResetAftermath implements EventListenerProvider {

    private static final HolderNotice NOTICE = new HolderNotice("resetNotice");

    private final KeycloakSession session;

    ResetAftermath(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (isNewPassword(event)) {
            reset(event).ifPresent(this::follow);
        }
    }

    private void follow(AuthenticationSessionModel login) {
        UserModel account = login.getAuthenticatedUser();
        // Once: a password changed later in the same login is no reset.
        new ResetNotes(login).forget();
        endOtherSessions(login, account);
        AfterCommit.run(session, login.getRealm(), account, NOTICE::tell);
    }

    /**
     * The login in which this account is being reset. Not the one in the context: when the holder has other sessions ended
     * along with the new password, Keycloak has just put the login of a logout there.
     */
    private Optional<AuthenticationSessionModel> reset(Event event) {
        return Optional.ofNullable(event.getDetails().get(Details.CODE_ID))
                .map(id -> session.authenticationSessions()
                        .getRootAuthenticationSession(session.getContext().getRealm(), id))
                .stream()
                .flatMap(logins -> logins.getAuthenticationSessions().values().stream())
                .filter(login -> login.getAuthenticatedUser() != null)
                .filter(login -> login.getAuthenticatedUser().getId().equals(event.getUserId()))
                .filter(login -> new ResetNotes(login).way().isPresent())
                .findFirst();
    }

    private static boolean isNewPassword(Event event) {
        return event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getError() == null
                && event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    /** Keycloak's logout leaves its own session and client in the context; the rest of this request needs ours. */
    private void endOtherSessions(AuthenticationSessionModel login, UserModel account) {
        String own = login.getParentSession().getId();
        SessionEnd.of(
                session, login.getRealm(), account, other -> !other.getId().equals(own));
        session.getContext().setAuthenticationSession(login);
        session.getContext().setClient(login.getClient());
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // An administrator who sets a password is not a holder who lost one.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
