// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.util.concurrent.Callable;
import org.keycloak.provider.Provider;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/**
 * Somebody who can say whether a bank card belongs to a person. Asked "do these four match?", never "whose is it?" nor
 * which of the four is wrong.
 */
public interface BankSource extends Provider {

    SourceId id();

    /**
     * Prepares one question. The same rules as for {@link IdentitySource#ask} hold for the returned call.
     *
     * @param reserved the mobile that the holder left with the bank
     */
    Callable<Outcome> ask(PersonName name, Document document, BankCard card, MobileNumber reserved);
}
