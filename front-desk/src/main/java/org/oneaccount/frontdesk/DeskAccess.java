// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import jakarta.ws.rs.NotAuthorizedException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Lets a service account with the role in, by a token meant for us. */
final class DeskAccess {

    /** The realm role that a service account needs, and the audience of its token. */
    static final String FRONT_DESK = "front-desk";

    private final KeycloakSession session;
    private final RealmModel realm;

    DeskAccess(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The client of the desk system that asks. */
    ClientModel require() throws RefusedException {
        AuthResult bearer;
        try {
            bearer = new AppAuthManager.BearerTokenAuthenticator(session)
                    .setAudience(FRONT_DESK)
                    .authenticate();
        } catch (NotAuthorizedException noBearer) {
            bearer = null;
        }
        if (bearer == null) {
            throw refused(null, DeskRefusal.TOKEN_INVALID);
        }
        if (!isDesk(bearer.user(), bearer.client())) {
            throw refused(bearer.client(), DeskRefusal.NOT_A_FRONT_DESK);
        }
        session.getContext().setClient(bearer.client());
        return bearer.client();
    }

    private boolean isDesk(UserModel user, ClientModel client) {
        RoleModel role = realm.getRole(FRONT_DESK);
        return client.getId().equals(user.getServiceAccountClientLink()) && role != null && user.hasRole(role);
    }

    private RefusedException refused(ClientModel client, DeskRefusal refusal) {
        new DeskEvents(session, realm, client).refused(refusal);
        return new RefusedException(refusal);
    }
}
