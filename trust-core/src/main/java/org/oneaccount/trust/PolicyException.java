// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

/** A policy that is refused, and where it is wrong. */
public final class PolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path of the wrong part in the policy document: {@code $.levels.natural[2].alternatives[0]} */
    public PolicyException(String path, String problem) {
        super(path + ": " + problem);
        this.path = requireNonNull(path, "path");
    }

    public String path() {
        return path;
    }
}
