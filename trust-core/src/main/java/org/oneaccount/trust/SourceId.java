// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/** Who confirmed a piece of evidence. Open; how far it is believed is a row of the policy, and an unlisted one is not believed at all. */
public record SourceId(String id) {

    /** Keycloak's own realm: it knows that somebody signed in. */
    public static final SourceId REALM = new SourceId("realm");

    /** Another provider, by which somebody signs in to the realm. */
    public static final SourceId BROKER = new SourceId("broker");

    /** The holder's own word. */
    public static final SourceId SELF = new SourceId("self");

    public SourceId {
        OpenId.require("source", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
