// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import java.util.List;
import org.oneaccount.trust.TrustAcr;

/**
 * A request's part of a demand, as it travels from the login to the client session. Keeps no personal data.
 *
 * @param tab the login's tab
 * @param mark what the code of this request will be told by, see {@link RequestMark}
 * @param at when it was last written, in epoch seconds
 * @param requested the {@code acr} values or class references that the request named
 * @param servable whether they can be served at all
 * @param receipt of the text that was confirmed in this very request; empty when none was
 * @param reauthProven whether a kind of sign-in was proven in this very request
 */
record RequestNote(
        String tab,
        String mark,
        long at,
        List<String> requested,
        boolean servable,
        boolean reauthProven,
        String receipt) {

    RequestNote {
        requested = List.copyOf(requested);
    }

    /** What a request asks for, before it is known whose and when. */
    static RequestNote asking(List<String> requested, boolean servable) {
        return new RequestNote("", RequestMark.NONE, 0, requested, servable, false, "");
    }

    RequestNote in(String tab, String mark, long at, boolean reauthProven, String receipt) {
        return new RequestNote(tab, mark, at, requested, servable, reauthProven, receipt);
    }

    boolean asksForReauth() {
        return requested.contains(TrustAcr.REAUTH);
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
}
