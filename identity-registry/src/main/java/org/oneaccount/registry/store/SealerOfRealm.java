// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import org.keycloak.models.RealmModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.sealing.Sealer;

/** The registry's keys, in a space apart from its own data: another module's field never opens, or finds, what is the registry's. */
final class SealerOfRealm implements RealmSeal {

    private static final String SPACE = "realm/";

    private final Sealer sealer;
    private final String realmId;

    SealerOfRealm(Sealer sealer, RealmModel realm) {
        this.sealer = sealer;
        this.realmId = realm.getId();
    }

    @Override
    public String seal(String field, String text) {
        return sealer.seal(owner(field), text);
    }

    @Override
    public String open(String field, String sealed) {
        return sealer.open(owner(field), sealed);
    }

    @Override
    public String index(String field, String value) {
        return sealer.index(SPACE + realmId, field, value);
    }

    private Sealer.Owner owner(String field) {
        return Sealer.Owner.ofRealm(realmId, field);
    }
}
