// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

/** A row with one sealed column. An entity that says so is sealed anew after another key has taken over. */
public interface SealedRow {

    /** Whose it is; without this it does not open. */
    Sealer.Owner owner();

    String sealed();

    void setSealed(String sealed);
}
