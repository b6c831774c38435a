// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What a test key is like: good, or with one thing wrong. */
enum SandboxKeyKind {
    SIGNING,
    /** The other one of the pair that authorities issue. */
    ENCRYPTION,
    EXPIRED,
    NOT_YET_VALID,
    /** Of a person: no organisation's number in it. */
    PERSONAL,
    /** Issued by somebody who calls himself like the authority. */
    IMPOSTOR,
    /** Never issued, as far as the authority knows. */
    UNKNOWN;

    /** The word on the wire. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SandboxKeyKind> parse(String id) {
        for (SandboxKeyKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
