// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Locale;
import java.util.Optional;
import org.oneaccount.trust.SourceId;

/** The outside services that the sandbox stands in for. */
enum SandboxSource {
    IDENTITY,
    BANK,
    FACE,
    REGISTRY,
    /** The certification authorities services: whether a certificate is revoked. */
    CA,
    SMS;

    /** The word in {@code /sources/{source}}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source named in evidence. Its own id, so that all sandbox evidence can be struck from a policy, and counts for nothing without the sandbox. */
    SourceId source() {
        return new SourceId("sandbox-" + id());
    }

    static Optional<SandboxSource> parse(String id) {
        for (SandboxSource source : values()) {
            if (source.id().equals(id)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
