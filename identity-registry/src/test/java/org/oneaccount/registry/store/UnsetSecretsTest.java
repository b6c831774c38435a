// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsetSecretsTest {

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource({
        "${ONEACCOUNT_FRONT_DESK_SECRET}, true",
        "' ${ONEACCOUNT_FRONT_DESK_SECRET} ', true",
        "${a.property}, true",
        "'', true",
        "'  ', true",
        "${vault.front-desk}, false",
        "a-secret, false",
        "a${secret}, false",
    })
    void aPlaceholderOrNothingIsNoSecret(String secret, boolean unset) {
        assertThat(UnsetSecrets.isUnset(secret)).isEqualTo(unset);
    }
}
