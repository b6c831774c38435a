// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One open window of one quota. The id is a keyed fingerprint: the table does not name what it counts. Rows are inserted in plain SQL. */
@Entity
@Table(name = "OA_COUNTER")
@NamedQuery(
        name = "oaCounterTake",
        query = "update CounterEntity c set c.used = c.used + 1"
                + " where c.id = :id and c.endsAt > :now and c.used < :limit")
@NamedQuery(
        name = "oaCounterRestart",
        query = "update CounterEntity c set c.used = 1, c.endsAt = :endsAt where c.id = :id and c.endsAt <= :now")
@NamedQuery(
        name = "oaCounterGiveBack",
        query = "update CounterEntity c set c.used = c.used - 1 where c.id = :id and c.endsAt > :now and c.used > 0")
@NamedQuery(name = "oaCounterOpen", query = "select c from CounterEntity c where c.id = :id and c.endsAt > :now")
@NamedQuery(name = "oaCounterRemoveEnded", query = "delete from CounterEntity c where c.endsAt <= :now")
public class CounterEntity {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "USED", nullable = false)
    private int used;

    /** Epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected CounterEntity() {}

    int used() {
        return used;
    }

    long endsAt() {
        return endsAt;
    }
}
