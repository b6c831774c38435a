// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;

/** The outside, as far as revocation is concerned. */
public interface RevocationService {

    String OCSP_REQUEST = "application/ocsp-request";

    /**
     * What a GET of this address brings. Runs on a thread of the guard's.
     *
     * @throws NotAskedException when the other side turns us away for having asked too much
     */
    byte[] get(URI address) throws IOException;

    /** What a POST of this OCSP request brings; otherwise the same. */
    byte[] post(URI address, byte[] request) throws IOException;

    /**
     * Asks under the timeout, bulkhead and circuit breaker of this place. Whatever goes wrong is {@link RevocationStatus.Silent};
     * when there was no place for the question it is {@link RevocationStatus.NotAsked}.
     *
     * @param place among the places that this authority has: addresses may come and go
     */
    RevocationStatus guarded(TrustedCa ca, String place, Callable<RevocationStatus> question);

    /** The question was not looked at, for want of a place. */
    final class NotAskedException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
