// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The time of some nodes, moved through the provider that tests add to the server. */
final class MovedTime {

    private final List<URI> nodes;
    private Duration offset = Duration.ZERO;

    MovedTime(List<URI> nodes) {
        this.nodes = nodes;
    }

    void move(Duration by) {
        set(offset.plus(by));
    }

    void reset() {
        if (!offset.isZero()) {
            set(Duration.ZERO);
        }
    }

    private void set(Duration to) {
        offset = to;
        for (URI node : nodes) {
            Http.ok(Http.sendJson(
                    "PUT", node.resolve("/realms/" + Server.REALM + "/test-time/offset"), to.toSeconds()));
        }
    }
}
