// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Where the sandbox is. A job has no request that says so; it looks where the last request found it. */
record SandboxAddress(KeycloakSession session, RealmModel realm) {

    private static volatile String lastBase = "http://localhost:8080/";

    URI page() {
        if (session.getContext().getConnection() != null) {
            lastBase = session.getContext().getUri().getBaseUri().toString();
        }
        return URI.create(lastBase + "realms/" + realm.getName() + "/sandbox");
    }
}
