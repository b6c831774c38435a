// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.List;

/**
 * A row with one sealed column. An entity of any module that says so, and calls its column {@code sealed} and its id a text, is sealed
 * anew after another key has taken over.
 */
public interface SealedRow {

    /** Whose it is; without this it does not open. */
    Sealer.Owner owner();

    String sealed();

    void setSealed(String sealed);

    /** The tables of such rows, of all modules that are installed. */
    static List<Class<? extends SealedRow>> tables(EntityManager entities) {
        return entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(SealedRow.class::isAssignableFrom)
                .sorted(Comparator.comparing(Class::getName))
                .<Class<? extends SealedRow>>map(table -> table.asSubclass(SealedRow.class))
                .toList();
    }
}
