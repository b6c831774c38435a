// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

/**
 * Seals what another module keeps in a table of its own, under the registry's keys. Bound to one realm: what is sealed
 * for a realm and a field opens for no other.
 */
public interface RealmSeal {

    /** Makes printable text, with the id of the key in it. */
    String seal(String field, String text);

    /**
     * Reads what was sealed.
     *
     * @throws IllegalStateException when it was not sealed for this realm and field, or its key is gone
     */
    String open(String field, String sealed);

    /** The keyed blind index of a normalised value, at most 64 printable characters: equal values of a field can be found, none can be read. */
    String index(String field, String value);
}
