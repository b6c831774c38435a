// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;

/**
 * Our addresses in a realm.
 *
 * @param page where a representative grants, and everybody sees what was granted
 */
record MandatePlaces(URI page) {

    static final String ROOT = "trust-mandate";
    static final String STATUS = "status";

    MandatePlaces {
        requireNonNull(page, "page");
    }

    static MandatePlaces of(KeycloakSession session) {
        return new MandatePlaces(
                UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                        .path("realms/{realm}")
                        .path(ROOT)
                        .build(session.getContext().getRealm().getName()));
    }

    /** How far a request has got, for the page that waits for it. */
    URI status(String mandate) {
        return UriBuilder.fromUri(page).path(STATUS).path(mandate).build();
    }
}
