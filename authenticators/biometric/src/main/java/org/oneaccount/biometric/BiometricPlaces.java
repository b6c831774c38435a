// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;

/** The addresses of {@code /realms/{realm}/trust-biometric}. */
record BiometricPlaces(KeycloakSession session) {

    static final String ROOT = "trust-biometric";
    static final String RETURN = "return";
    static final String PHONE = "phone";
    static final String STATUS = "status";

    /** On the login's page: which check the browser comes back from, and what only the source was told. */
    static final String RETURNED = "face";

    /** Where the source sends the browser; it learns nothing of the application. */
    URI returnFrom(String check, String key) {
        return place(RETURN, check + "." + key);
    }

    /** Below it lies everything here. */
    String path() {
        return root().build().getPath();
    }

    URI phone(String handle) {
        return place(PHONE, handle);
    }

    URI status(String check) {
        return place(STATUS, check);
    }

    static URI back(URI login, String ticket) {
        return UriBuilder.fromUri(login).queryParam(RETURNED, ticket).build();
    }

    private URI place(String what, String id) {
        return root().path(what).path(id).build();
    }

    private UriBuilder root() {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(ROOT);
    }
}
