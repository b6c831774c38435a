// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.Revocable;
import org.oneaccount.trust.Factor;

class RevocationRequestTest {

    @Test
    void aSourceNamesItsReferenceAndWhy() {
        assertThat(RevocationRequest.Named.of(Map.of("reference", "r-1", "reason", "given-away")))
                .isEqualTo(new RevocationRequest.Named("r-1", "given-away"));
        assertThatThrownBy(() -> RevocationRequest.Named.of(Map.of("reason", "given-away")))
                .hasMessage("reference is missing");
        assertThatThrownBy(() -> RevocationRequest.Named.of(Map.of("reference", " ", "reason", "given-away")))
                .hasMessage("reference is missing");
        assertThatThrownBy(() -> RevocationRequest.Named.of(Map.of("reference", "r-1")))
                .hasMessage("reason is missing");
    }

    @Test
    void aFactorOrARowIsNamed() {
        UUID id = new UUID(1, 2);

        assertThat(RevocationRequest.of(Map.of("factor", "mobile", "reason", "fraud"))
                        .which())
                .isEqualTo(new Revocable.AllOf(Factor.MOBILE));
        assertThat(RevocationRequest.of(Map.of("evidence", id.toString(), "reason", "fraud"))
                        .which())
                .isEqualTo(new Revocable.Row(id));
    }

    @Test
    void aRowMustBeOneOfTheAccounts() {
        UUID id = new UUID(1, 2);
        RevocationRequest request = RevocationRequest.of(Map.of("evidence", id.toString(), "reason", "fraud"));

        assertThat(request.isOfOneOf(Set.of(id))).isTrue();
        assertThat(request.isOfOneOf(Set.of())).isFalse();
        assertThat(RevocationRequest.of(Map.of("factor", "mobile", "reason", "fraud"))
                        .isOfOneOf(Set.of()))
                .isTrue();
    }

    /** Holders are told other things when something ended by itself. */
    @Test
    void aReasonThatTheRegistryGivesItselfIsNobodyElses() {
        for (String own : List.of("ended", "replaced", "displaced")) {
            assertThatThrownBy(() -> RevocationRequest.of(Map.of("factor", "mandate", "reason", own)))
                    .hasMessage("reason is one of the registry's own: [displaced, ended, replaced]");
            assertThatThrownBy(() -> RevocationRequest.Named.of(Map.of("reference", "r-1", "reason", own)))
                    .hasMessageContaining("the registry's own");
        }
    }

    @Test
    void aRequestThatLeavesItOpenIsRefused() {
        assertThatThrownBy(() -> RevocationRequest.of(null)).hasMessage("reason is missing");
        assertThatThrownBy(() -> RevocationRequest.of(Map.of("factor", "mobile")))
                .hasMessage("reason is missing");
        assertThatThrownBy(() -> RevocationRequest.of(Map.of("reason", "fraud")))
                .hasMessageContaining("either evidence");
        assertThatThrownBy(() -> RevocationRequest.of(withNull("reason", "fraud", "evidence")))
                .hasMessageContaining("either evidence");
        assertThatThrownBy(() -> RevocationRequest.of(Map.of("reason", "fraud", "evidence", "all")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> withNull(String key, String value, String nothing) {
        Map<String, String> request = new HashMap<>(Map.of(key, value));
        request.put(nothing, null);
        return request;
    }
}
