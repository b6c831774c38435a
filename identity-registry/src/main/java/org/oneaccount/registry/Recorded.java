// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry;

import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.trust.TrustDecision;

/** What became of an attempt to write evidence. */
public sealed interface Recorded {

    record Written(TrustDecision decision) implements Recorded {}

    /** Another account in the same scope holds the identifier. Nothing was written; whose it is stays unsaid. */
    record Taken() implements Recorded {}

    /** The account already stands for another person or organisation, and this evidence is too weak to join another name or document. Nothing was written. */
    record OtherPerson() implements Recorded {}

    default <R> R fold(Function<Written, R> written, Supplier<R> taken, Supplier<R> otherPerson) {
        if (this instanceof Written answer) {
            return written.apply(answer);
        }
        return this instanceof Taken ? taken.get() : otherPerson.get();
    }
}
