// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.registry.mandate.Mandate.State;

class MandateTermsTest {

    private static final Instant UNTIL = Instant.parse("2027-11-25T08:00:00Z");

    @Test
    void theOrderInWhichAScopeIsSaidDoesNotMatter() {
        assertThat(new MandateTerms(List.of("tax", "filing", "tax"), UNTIL, true))
                .isEqualTo(new MandateTerms(Set.of("filing", "tax"), UNTIL, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tax", "1", "a b", "税务", "-a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoIdIsNoScope(String scope) {
        assertThatThrownBy(() -> new MandateTerms(List.of(scope), UNTIL, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNoScope() {
        assertThatThrownBy(() -> new MandateTerms(List.of(), UNTIL, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsSealedIsReadAgain() {
        MandateDetails details = new MandateDetails(List.of("filing", "tax"), true);

        assertThat(MandateDetails.read(details.write())).isEqualTo(details);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyWhatWaitsCanBeGranted(State state) {
        assertThat(MandateRefusal.of(state).isEmpty()).isEqualTo(state == State.ASKED);
    }
}
