// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestMarkTest {

    /** RFC 7636, appendix B. */
    private static final Optional<String> VERIFIER = Optional.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private static final Optional<String> CHALLENGE = Optional.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    private static final Optional<String> NONCE = Optional.of("n-0S6_WzA2Mj");

    @Test
    void aCodeIsToldByItsNonce() {
        assertThat(RequestMark.ofCode(NONCE, Optional.empty()))
                .containsExactly(RequestMark.of(NONCE, Optional.empty()));
        assertThat(RequestMark.ofCode(Optional.of("another"), Optional.empty()))
                .doesNotContain(RequestMark.of(NONCE, Optional.empty()));
    }

    @Test
    void aCodeIsToldByItsVerifier() {
        assertThat(RequestMark.ofCode(Optional.empty(), VERIFIER))
                .contains(RequestMark.of(Optional.empty(), CHALLENGE))
                .contains(RequestMark.of(Optional.empty(), VERIFIER));
        assertThat(RequestMark.ofCode(Optional.empty(), Optional.of("another")))
                .doesNotContain(RequestMark.of(Optional.empty(), CHALLENGE));
    }

    @Test
    void aMarkTellsNothingOfTheNonce() {
        assertThat(RequestMark.of(NONCE, CHALLENGE)).doesNotContain(NONCE.get());
        assertThat(Set.of(RequestMark.of(NONCE, CHALLENGE), RequestMark.of(NONCE, Optional.empty())))
                .hasSize(2);
    }
}
