// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One password tried on each account of an agent: they may differ. Whoever does not get in has always cost the same number of
 * hashes, so that the time does not tell a stranger of how many organisations somebody is the agent, or whether of any. Whoever
 * gets in is no stranger, and has cost one for each account.
 *
 * @param <A> an account
 */
final class AgentPassword<A> {

    /**
     * Each try costs so many hashes, so more would be a lever for whoever wants to keep the server busy. Agents of more
     * organisations sign in to the others by code, by username or by credit code.
     */
    static final int MOST = 5;

    private final Predicate<A> isRight;
    private final Runnable sameWork;

    /**
     * @param isRight costs one hash
     * @param sameWork as much, for nothing
     */
    AgentPassword(Predicate<A> isRight, Runnable sameWork) {
        this.isRight = isRight;
        this.sameWork = sameWork;
    }

    /** @param tried at most {@link #MOST} accounts */
    List<A> rightAmong(List<A> tried) {
        List<A> right = new ArrayList<>();
        for (A account : tried) {
            if (isRight.test(account)) {
                right.add(account);
            }
        }
        return right;
    }

    /** Before somebody is refused. */
    void fillUp(List<A> tried) {
        for (int i = tried.size(); i < MOST; i++) {
            sameWork.run();
        }
    }
}
