// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.notice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Tells a holder that Keycloak has changed how the account is signed in to: another e-mail address, a passkey more or less.
 * By whatever door it was done, in a login, in the account console or over its REST; each of them is an event.
 */
final class SignInNotices implements EventListenerProvider {

    private static final Set<String> PASSKEYS =
            Set.of(WebAuthnCredentialModel.TYPE_PASSWORDLESS, WebAuthnCredentialModel.TYPE_TWOFACTOR);

    private final KeycloakSession session;

    SignInNotices(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        noticeOf(event.getType(), details).ifPresent(notice -> tell(notice, event, details));
    }

    static Optional<String> noticeOf(EventType type, Map<String, String> details) {
        boolean ofAPasskey = PASSKEYS.contains(details.getOrDefault(Details.CREDENTIAL_TYPE, ""));
        if (type == EventType.UPDATE_EMAIL) {
            return Optional.of("emailChangedNotice");
        }
        if (type == EventType.UPDATE_CREDENTIAL && ofAPasskey) {
            return Optional.of("passkeyAddedNotice");
        }
        return type == EventType.REMOVE_CREDENTIAL && ofAPasskey
                ? Optional.of("passkeyRemovedNotice")
                : Optional.empty();
    }

    private void tell(String notice, Event event, Map<String, String> details) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        Optional<UserModel> account =
                Optional.ofNullable(event.getUserId()).map(id -> session.users().getUserById(realm, id));
        account.ifPresent(user -> {
            HolderWays now = HolderWays.of(session, realm, user);
            HolderWays ways = event.getType() == EventType.UPDATE_EMAIL
                    ? now.withEmail(Optional.ofNullable(details.get(Details.PREVIOUS_EMAIL)))
                    : now;
            AfterCommit.run(session, realm, user, (later, own, holder) -> new HolderNotice(notice)
                    .tell(later, own, holder, ways));
        });
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // What operators do, they answer for.
    }

    @Override
    public void close() {}
}
