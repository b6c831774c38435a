// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** What a key of the keystore must be able to open. Not the key. */
@Entity(name = "OaKey")
@Table(name = "OA_KEY")
@NamedQuery(name = "oaKeyAll", query = "select k from OaKey k")
@NamedQuery(name = "oaKeyDelete", query = "delete from OaKey k where k.alias = :alias")
public class KeyEntity {

    @Id
    @Column(name = "ALIAS", length = 64)
    private String alias;

    @Column(name = "CHECK_VALUE", nullable = false)
    private String checkValue;

    protected KeyEntity() {}

    KeyEntity(String alias, String checkValue) {
        this.alias = alias;
        this.checkValue = checkValue;
    }

    String alias() {
        return alias;
    }

    String checkValue() {
        return checkValue;
    }
}
