// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static java.util.Objects.requireNonNull;

/** One way on from the gate: a proof, and what it would be run for. */
record Way(String proof, Purpose purpose) {

    Way {
        requireNonNull(proof, "proof");
        requireNonNull(purpose, "purpose");
    }
}
