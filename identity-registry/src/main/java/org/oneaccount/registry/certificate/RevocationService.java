// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.oneaccount.trust.SourceId;

/** The outside, as far as revocation is concerned. */
public interface RevocationService {

    String OCSP_REQUEST = "application/ocsp-request";

    /** What a GET of this address brings. Runs on a thread of the guard's. */
    byte[] get(URI address) throws IOException;

    /** What a POST of this OCSP request brings. Runs on a thread of the guard's. */
    byte[] post(URI address, byte[] request) throws IOException;

    /** Asks under the timeout, bulkhead and circuit breaker of this address; whatever goes wrong is silence. */
    RevocationStatus guarded(SourceId source, URI address, Callable<RevocationStatus> question);
}
