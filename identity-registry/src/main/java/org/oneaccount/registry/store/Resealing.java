// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.oneaccount.registry.certificate.BoundCertificateEntity;
import org.oneaccount.registry.mandate.MandateEntity;
import org.oneaccount.registry.receipt.ReceiptEntity;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/**
 * Seals with the key that seals now what an older one has sealed, so that an old key need not be kept for ever. Walks
 * through every table with a sealed column, some rows at a time. A keystore with one sealing key costs nothing.
 */
final class Resealing {

    /** With a sealed column. One that is forgotten here keeps its old key needed. */
    static final List<Class<? extends SealedRow>> TABLES = List.of(
            PersonEntity.class,
            OrganisationEntity.class,
            BoundCertificateEntity.class,
            MandateEntity.class,
            ReceiptEntity.class);

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int ROWS_A_STEP = 500;
    private static final String BEGINNING = "";

    private final Sealer sealer;
    private final Map<Class<?>, String> last = new HashMap<>();
    private final Map<Class<?>, Integer> sealedAnew = new HashMap<>();

    Resealing(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Gives each piece of work a transaction of its own. */
    @FunctionalInterface
    interface Transactions {
        <T> T in(Function<EntityManager, T> work);
    }

    /** A few rows of each table. */
    void step(Transactions transactions) {
        if (sealer.hasOlderKeys()) {
            TABLES.forEach(table -> step(transactions, table));
        }
    }

    private void step(Transactions transactions, Class<? extends SealedRow> table) {
        List<Object[]> rows = transactions.in(entities -> rows(entities, table, last.getOrDefault(table, BEGINNING)));
        for (Object[] row : rows) {
            if (!sealer.isOfCurrentKey((String) row[1])) {
                sealAnew(transactions, table, (String) row[0]);
            }
        }
        if (rows.size() == ROWS_A_STEP) {
            last.put(table, (String) rows.get(ROWS_A_STEP - 1)[0]);
            return;
        }
        last.remove(table);
        int count = sealedAnew.getOrDefault(table, 0);
        if (count > 0) {
            sealedAnew.remove(table);
            LOG.infof("%d rows of %s are sealed with the present key now", count, table.getSimpleName());
        }
    }

    private static List<Object[]> rows(EntityManager entities, Class<? extends SealedRow> table, String last) {
        return entities.createQuery(
                        "select id(r), r.sealed from " + table.getName() + " r where id(r) > :last order by id(r)",
                        Object[].class)
                .setParameter("last", last)
                .setMaxResults(ROWS_A_STEP)
                .getResultList();
    }

    /** Under the row's lock, so that what somebody writes meanwhile is not overwritten. */
    private void sealAnew(Transactions transactions, Class<? extends SealedRow> table, String id) {
        try {
            boolean done = transactions.in(entities -> {
                SealedRow row = entities.find(table, id, LockModeType.PESSIMISTIC_WRITE);
                boolean needed = row != null && !sealer.isOfCurrentKey(row.sealed());
                if (needed) {
                    row.setSealed(sealer.seal(row.owner(), sealer.open(row.owner(), row.sealed())));
                }
                return needed;
            });
            if (done) {
                sealedAnew.merge(table, 1, Integer::sum);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Row %s of %s stays as it is sealed: %s", id, table.getSimpleName(), e.getMessage());
        }
    }
}
