// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.concurrent.Callable;
import org.keycloak.provider.Provider;
import org.oneaccount.registry.Organisation;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/**
 * A register of organisations. Asked "does this match?", never "whose is this code?". One that was dissolved is refuted as
 * such. The same rules as for {@link IdentitySource#ask} hold for the returned calls.
 */
public interface RegistrySource extends Provider {

    SourceId id();

    /** Whether code, name and head belong together. */
    Callable<Outcome> ask(Organisation organisation);

    /** Whether this person, by name and number, stands at the head of the organisation. */
    Callable<Outcome> askHead(CreditCode code, PersonName name, Document document);
}
