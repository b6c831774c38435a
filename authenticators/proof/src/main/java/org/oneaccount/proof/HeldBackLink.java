// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.io.IOException;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;

/**
 * A link to a provider's account that Keycloak made at a sign-in, on its own pages and before the gate could ask for a
 * second kind. Until that kind is there the link is taken out again and kept, sealed, in the login.
 */
final class HeldBackLink {

    private static final String NOTE = "trust.held-back-link";

    private final RequiredActionContext context;
    private final AuthenticationSessionModel login;
    private final UserProvider users;
    private final RealmModel realm;
    private final UserModel user;
    private final RealmSeal seal;

    HeldBackLink(RequiredActionContext context) {
        this.context = context;
        this.login = context.getAuthenticationSession();
        this.users = context.getSession().users();
        this.realm = context.getRealm();
        this.user = context.getUser();
        this.seal = context.getSession().getProvider(TrustRegistry.class).seal(realm);
    }

    void holdBack(String provider) {
        FederatedIdentityModel link = users.getFederatedIdentity(realm, user, provider);
        if (link != null) {
            login.setAuthNote(NOTE, seal.seal(NOTE, Link.of(link).write()));
            users.removeFederatedIdentity(realm, user, provider);
            report(EventType.REMOVE_FEDERATED_IDENTITY, provider);
        }
    }

    void letGo() {
        String note = login.getAuthNote(NOTE);
        if (note == null) {
            return;
        }
        login.removeAuthNote(NOTE);
        FederatedIdentityModel link = Link.read(seal.open(NOTE, note)).model();
        // Unless somebody else has linked it in the meantime.
        if (users.getUserByFederatedIdentity(realm, link) == null) {
            users.addFederatedIdentity(realm, user, link);
            report(EventType.FEDERATED_IDENTITY_LINK, link.getIdentityProvider());
        }
    }

    private void report(EventType type, String provider) {
        context.getEvent()
                .clone()
                .event(type)
                .user(user)
                .detail(Details.IDENTITY_PROVIDER, provider)
                .success();
    }

    private record Link(String provider, String id, String name, String token) {

        static Link of(FederatedIdentityModel link) {
            return new Link(link.getIdentityProvider(), link.getUserId(), link.getUserName(), link.getToken());
        }

        static Link read(String json) {
            try {
                return JsonSerialization.readValue(json, Link.class);
            } catch (IOException e) {
                throw new IllegalStateException("the provider's link cannot be read", e);
            }
        }

        String write() {
            try {
                return JsonSerialization.writeValueAsString(this);
            } catch (IOException e) {
                throw new IllegalStateException("the provider's link cannot be written", e);
            }
        }

        FederatedIdentityModel model() {
            return new FederatedIdentityModel(provider, id, name, token);
        }

        @Override
        public String toString() {
            return "Link[" + provider + "]";
        }
    }
}
