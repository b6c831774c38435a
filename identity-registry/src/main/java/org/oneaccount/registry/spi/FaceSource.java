// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.net.URI;
import java.util.concurrent.Callable;
import org.keycloak.provider.Provider;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/**
 * Somebody who sees on a page of their own whether a live face is that of the person on record, and tells the server, never
 * the browser. No picture passes through here. The same rules as for {@link IdentitySource#ask} hold for the returned calls.
 */
public interface FaceSource extends Provider {

    SourceId id();

    /**
     * Begins one check.
     *
     * @param returnTo where the source's page sends the browser when it is done; may get parameters, which nobody reads. Not to be
     *     shown before the check is over: coming back to it is how the browser shows that it was there
     */
    Callable<FaceStart> start(PersonName name, Document document, URI returnTo);

    /**
     * How a check went. Asked when the browser is back, and again after an outage; a source answers the same each time.
     *
     * @param transaction as {@link FaceStart.Started} named it; also the reference of what is confirmed
     */
    Callable<FaceResult> result(String transaction);
}
