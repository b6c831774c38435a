// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The random id of a person. Documents and names attach to it; it says nothing about them. */
public record PersonId(UUID value) {

    public PersonId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
