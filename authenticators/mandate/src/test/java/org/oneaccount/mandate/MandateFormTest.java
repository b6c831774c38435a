// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.registry.fake.MovableClock;
import org.oneaccount.registry.mandate.MandateTerms;

class MandateFormTest {

    private static final MandateSettings SETTINGS = MandateSettings.of(Map.of("mandate.scopes", "all filing"));

    private final MovableClock clock = new MovableClock();

    @Test
    void theLastDayCounts() {
        assertThat(new MandateForm("filing", "12", "yes").terms(SETTINGS, clock))
                .contains(new MandateTerms(List.of("filing"), Instant.parse("2027-11-24T00:00:00Z"), true));
    }

    @Test
    void whatIsPresetIsOffered() {
        assertThat(MandateForm.preset(SETTINGS).terms(SETTINGS, clock))
                .map(MandateTerms::principal)
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "everything, 12, no",
        "'', 12, no",
        "all, 48, no",
        "all, 13, no",
        "all, '', no",
        "all, -1, no",
        "all, 12, ''",
        "all, 12, true"
    })
    void whatIsNotOfferedIsNoMandate(String scope, String months, String principal) {
        assertThat(new MandateForm(scope, months, principal).terms(SETTINGS, clock))
                .isEmpty();
    }
}
