// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.AccountType;

/**
 * An account, its type and its organisation, which together decide among whom its identifiers must be unique.
 *
 * @param organisation that a legal person's account stands for; empty until it is proven
 */
record Account(RealmModel realm, UserModel user, AccountType type, Optional<Organisations.Known> organisation) {

    /**
     * A natural and a legal account of one person are two accounts (Art. 9), and one person may be the agent of several
     * organisations: each is unique among its own. A credit code belongs to one account of all.
     */
    String scope(IdentifierKey key) {
        String all = realm.getId() + "/" + type.id();
        if (type == AccountType.NATURAL || key.isCreditCode()) {
            return all;
        }
        return all + "/"
                + organisation
                        .orElseThrow(
                                () -> new IllegalStateException("an agent's identifiers need the organisation first"))
                        .id();
    }

    /** Whether it stands for another organisation than this. */
    boolean isOfAnother(Organisations.Known than) {
        return organisation.filter(own -> !own.id().equals(than.id())).isPresent();
    }

    Account of(Organisations.Known proven) {
        return new Account(realm, user, type, Optional.of(proven));
    }
}
