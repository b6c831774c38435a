// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.io.IOException;
import java.util.List;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.trust.TrustAcr;

/**
 * A request's part of a demand, as it travels from the login to the client session. Keeps no personal data.
 *
 * @param requested the {@code acr} values or class references that the request named
 * @param servable whether they can be served at all
 * @param reauthProven whether a kind of sign-in was proven in this very request
 */
record RequestNote(List<String> requested, boolean servable, boolean reauthProven) {

    RequestNote {
        requested = List.copyOf(requested);
    }

    /**
     * One of the refs that any sign-in satisfies is as good an answer as a level, so no level can be demanded. A fresh
     * proof still is: it is an addition, never one of the alternatives.
     */
    List<String> demanding() {
        if (SamlRequest.anySignInAmong(requested).isEmpty()) {
            return requested;
        }
        return requested.stream().filter(TrustAcr.REAUTH::equals).toList();
    }

    String write() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new IllegalStateException("the request's demand cannot be written", e);
        }
    }

    static RequestNote read(String note) {
        try {
            return JsonSerialization.readValue(note, RequestNote.class);
        } catch (IOException e) {
            throw new IllegalStateException("the request's demand cannot be read", e);
        }
    }
}
