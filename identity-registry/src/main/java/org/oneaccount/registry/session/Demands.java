// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.trust.Demand;

/**
 * What a request needs. The gate computes it from the request and keeps the request's part in the client note
 * {@code trust.demand}; the guards read that note and the client's own minimum afresh.
 */
public final class Demands {

    private Demands() {}

    /** Computes the demand of the running request and rewrites the client note: client notes outlive the login they were made in. */
    public static Demand update(KeycloakSession session, AuthenticationSessionModel login, UserModel user) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The demand behind a client session: the note's request part joined with the client's present minimum. */
    public static Demand of(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        throw new UnsupportedOperationException("skeleton");
    }
}
