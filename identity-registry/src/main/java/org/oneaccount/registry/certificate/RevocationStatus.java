// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.util.function.Supplier;
import org.oneaccount.registry.spi.Silence;

/** What one responder or list says about a certificate. */
public sealed interface RevocationStatus {

    record Good() implements RevocationStatus {}

    record Revoked() implements RevocationStatus {}

    /** Asked, and it has never heard of it. The next one may have: it may be a copy that lags behind. */
    record NotKnown() implements RevocationStatus {}

    /** An answer for the certificates of another issuer: it says nothing of this one, nor against whoever gave it. */
    record NotResponsible() implements RevocationStatus {}

    /** No answer, or a late one. */
    record Silent() implements RevocationStatus, Silence {}

    /** There was no place for the question, here or there: that is our doing, or the holder's, and says nothing of the authority. */
    record NotAsked() implements RevocationStatus {}

    /** @param nothing of the other three: nobody has said anything about the certificate */
    default <R> R fold(Supplier<R> good, Supplier<R> revoked, Supplier<R> notKnown, Supplier<R> nothing) {
        if (this instanceof Good) {
            return good.get();
        }
        if (this instanceof Revoked) {
            return revoked.get();
        }
        return this instanceof NotKnown ? notKnown.get() : nothing.get();
    }
}
