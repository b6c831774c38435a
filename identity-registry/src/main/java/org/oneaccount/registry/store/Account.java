// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.AccountType;

/** An account and its type, which together decide among whom its identifiers must be unique. */
record Account(RealmModel realm, UserModel user, AccountType type) {

    /** A natural and a legal account of one person are two accounts (Art. 9); each is unique among its own. */
    String scope() {
        return realm.getId() + "/" + type.id();
    }
}
