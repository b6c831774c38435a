// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One browser: perhaps on its way to sign in, perhaps signed in. */
final class Visitor {

    private final AtomicReference<RelyingParty.Pending> pending = new AtomicReference<>();
    private final AtomicReference<RelyingParty.SignedIn> signedIn = new AtomicReference<>();

    void await(RelyingParty.Pending request) {
        pending.set(request);
    }

    /** An answer is held against its request once. */
    Optional<RelyingParty.Pending> takePending() {
        return Optional.ofNullable(pending.getAndSet(null));
    }

    void signIn(RelyingParty.SignedIn person) {
        signedIn.set(person);
    }

    Optional<RelyingParty.SignedIn> signOut() {
        return Optional.ofNullable(signedIn.getAndSet(null));
    }

    Optional<RelyingParty.SignedIn> signedIn() {
        return Optional.ofNullable(signedIn.get());
    }
}
