// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.oneaccount.registry.sealing.SealedRow;
import org.oneaccount.registry.sealing.Sealer;

/**
 * Seals with the key that seals now what an older one has sealed, so that an old key need not be kept for ever. Walks
 * through every table with a sealed column, some rows at a time, and says when it is done; from then on, as with one sealing key, it costs
 * nothing until the next start.
 */
final class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int ROWS_A_STEP = 500;
    private static final String BEGINNING = "";

    private final Sealer sealer;
    /** Saves looking again at what is done, no more: a start that begins anew passes over what has the present key. */
    private final Map<Class<?>, String> last = new HashMap<>();

    private final Set<Class<?>> done = new HashSet<>();
    private final Map<Class<?>, Integer> sealedAnew = new HashMap<>();
    private boolean isDone;

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
        if (isDone || sealer.olderKeys().isEmpty()) {
            return;
        }
        List<Class<? extends SealedRow>> tables = transactions.in(SealedRow::tables);
        tables.stream().filter(table -> !done.contains(table)).forEach(table -> step(transactions, table));
        isDone = done.containsAll(tables);
        if (isDone) {
            LOG.infof("Nothing is sealed with the keys %s any more", sealer.olderKeys());
        }
    }

    boolean isDone() {
        return isDone;
    }

    private void step(Transactions transactions, Class<? extends SealedRow> table) {
        String from = last.getOrDefault(table, BEGINNING);
        List<String> rows = transactions.in(entities -> older(entities, table, from));
        rows.forEach(row -> sealAnew(transactions, table, row));
        if (rows.size() == ROWS_A_STEP) {
            last.put(table, rows.get(ROWS_A_STEP - 1));
            return;
        }
        last.remove(table);
        if (rows.isEmpty() && from.equals(BEGINNING)) {
            done.add(table);
        }
        int count = sealedAnew.getOrDefault(table, 0);
        if (count > 0) {
            sealedAnew.remove(table);
            LOG.infof("%d rows of %s are sealed with the present key now", count, table.getSimpleName());
        }
    }

    private List<String> older(EntityManager entities, Class<? extends SealedRow> table, String from) {
        return entities.createQuery(
                        "select id(r) from " + table.getName()
                                + " r where id(r) > :from and r.sealed not like :present escape '!' order by id(r)",
                        String.class)
                .setParameter("from", from)
                .setParameter("present", sealer.patternOfCurrentKey())
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
