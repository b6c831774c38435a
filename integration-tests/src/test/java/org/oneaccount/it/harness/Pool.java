// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Things that are dear to make: one test class has one to itself, and the next class gets it when that is done. */
final class Pool<T extends AutoCloseable> implements AutoCloseable {

    private final Supplier<T> maker;
    private final Deque<T> idle = new ConcurrentLinkedDeque<>();

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody has; made if there is none. */
    T take() {
        T one = idle.poll();
        return one == null ? maker.get() : one;
    }

    void giveBack(T one) {
        idle.push(one);
    }

    @Override
    public void close() throws Exception {
        for (T one : idle) {
            one.close();
        }
    }
}
