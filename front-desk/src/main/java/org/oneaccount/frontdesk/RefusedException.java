// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** A request that is refused before anything about an appointment is decided. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeskRefusal refusal;
    private final transient List<String> fields;
    private final long retryAfterSeconds;

    RefusedException(DeskRefusal refusal) {
        this(refusal, List.of());
    }

    /** @param fields names of what is missing or wrong */
    RefusedException(DeskRefusal refusal, Collection<String> fields) {
        this(refusal, fields, -1);
    }

    RefusedException(DeskRefusal refusal, long retryAfterSeconds) {
        this(refusal, List.of(), retryAfterSeconds);
    }

    private RefusedException(DeskRefusal refusal, Collection<String> fields, long retryAfterSeconds) {
        super(refusal.id());
        this.refusal = refusal;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    DeskRefusal refusal() {
        return refusal;
    }

    List<String> fields() {
        return fields;
    }

    OptionalLong retryAfterSeconds() {
        return retryAfterSeconds < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfterSeconds);
    }
}
