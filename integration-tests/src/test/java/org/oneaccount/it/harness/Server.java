// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running Keycloak with OneAccount, from the outside. */
public interface Server extends AutoCloseable {

    String REALM = "oneaccount";

    /** Where browsers and applications find it. */
    URI base();

    /** The realm that ships. */
    default URI realm() {
        return base().resolve("/realms/" + REALM);
    }

    /** The stand-ins of the outside services. */
    default Sandbox sandbox() {
        return new Sandbox(realm());
    }

    /** The realm as its administrator sees it. */
    default Admin admin() {
        return admin(REALM);
    }

    /** Another realm of the same server. */
    default Admin admin(String realm) {
        return new Admin(base(), realm);
    }

    /** Moves the time of all nodes, and of their caches, forward. Undone before the next test. */
    void moveTime(Duration by);

    /** Does what a node does by a timer, without waiting for the timer. */
    default void runTask(String name) {
        Http.ok(Http.sendJson("POST", base().resolve("/realms/" + REALM + "/test-time/tasks/" + name), Map.of()));
    }

    /** Takes back every {@link #moveTime}. */
    void resetTime();

    /** Everything that was logged until now, by all nodes; our packages log at TRACE. */
    String log();

    /** The nodes, for tests that kill one or talk to one. That of a container can only be talked to. */
    List<Node> nodes();

    /** The database under it, for tests that look into it. Only with {@link Database#POSTGRESQL}. */
    Postgres postgres();

    /** Sends what comes to {@link #base()} to this node from now on. Only with two nodes. */
    void routeTo(Node node);

    @Override
    void close();
}
