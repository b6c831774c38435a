// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.registry.mandate.MandateTerms;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class AuthorityClaimTest {

    private static final Organisation COMPANY = new Organisation(
            new CreditCode("91119999000000182X"), new OrganisationName("测试甲科技有限公司"), new PersonName("测试甲"));

    @Test
    void saysForWhomInWhatUntilWhenAndHow() {
        String json = AuthorityClaim.of(COMPANY, mandate(granted()))
                .map(AuthorityClaim::json)
                .orElseThrow();

        assertThat(json)
                .contains("\"organization_name\":\"测试甲科技有限公司\"")
                .contains("\"registration_number\":\"91119999000000182X\"")
                .contains("\"role\":\"filing\"")
                .contains("\"role\":\"tax\"")
                .contains("\"start\":\"2026-11-25T08:00:00Z\"")
                .contains("\"end\":\"2027-11-26T00:00:00Z\"")
                .contains("\"granted_by\":{\"method\":\"representative\"}");
    }

    @Test
    void namesNeitherAgentNorRepresentative() {
        String json = AuthorityClaim.of(COMPANY, mandate(granted()))
                .map(AuthorityClaim::json)
                .orElseThrow();

        assertThat(json).doesNotContain("\"测试甲\"", "the-agent", "the-head");
    }

    @Test
    void whatNobodyGrantedIsNotSaid() {
        assertThat(AuthorityClaim.of(COMPANY, mandate(Optional.empty()))).isEmpty();
    }

    private static Mandate mandate(Optional<Mandate.Grant> grant) {
        return new Mandate(
                "id",
                "the-agent",
                AppointmentCode.derivedFrom("any"),
                Instant.parse("2026-12-02T08:00:00Z"),
                new MandateTerms(List.of("tax", "filing"), Instant.parse("2027-11-26T00:00:00Z"), true),
                State.GRANTED,
                grant);
    }

    private static Optional<Mandate.Grant> granted() {
        return Optional.of(
                new Mandate.Grant(Instant.parse("2026-11-25T08:00:00.123Z"), Method.REPRESENTATIVE, "the-head"));
    }
}
