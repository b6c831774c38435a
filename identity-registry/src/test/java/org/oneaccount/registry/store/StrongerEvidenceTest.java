// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CardEnding;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.PersonName;

class StrongerEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Document ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final Proven.Detail.Identity IDENTITY = new Proven.Detail.Identity(new PersonName("测试甲"), ID_CARD);
    private static final PersonalData.Claim CLAIM =
            new PersonalData.Claim(IDENTITY.name(), ID_CARD, new SourceId("identity"), "match-1", NOW);

    private final StrongerEvidence stronger = new StrongerEvidence(ShippedPolicy.policy());

    @ParameterizedTest
    @ValueSource(strings = {"bank-card", "face", "onsite-document"})
    void saysWhoOwnsANumber(String factor) {
        assertThat(stronger.identityIn(List.of(proven(factor, "bank")))).contains(IDENTITY);
    }

    @Test
    void aMatchOfNameAndNumberSaysOnlyThatTheyBelongTogether() {
        assertThat(stronger.identityIn(List.of(proven("real-name", "identity"))))
                .isEmpty();
        assertThat(stronger.isAmong(List.of(entry("real-name", "identity", Optional.empty()))))
                .isFalse();
    }

    @Test
    void theHoldersOwnWordAndStrangersSourcesAreNeverStronger() {
        assertThat(stronger.identityIn(List.of(proven("bank-card", "self"), proven("face", "unlisted"))))
                .isEmpty();
        assertThat(stronger.isAmong(List.of(entry("bank-card", "unlisted", Optional.empty()))))
                .isFalse();
    }

    @Test
    void whatWasWithdrawnHoldsNothing() {
        Ledger.Revocation revocation = new Ledger.Revocation(NOW, "mistake", "someone");

        assertThat(stronger.isAmong(List.of(entry("face", "face", Optional.empty()))))
                .isTrue();
        assertThat(stronger.isAmong(List.of(entry("face", "face", Optional.of(revocation)))))
                .isFalse();
    }

    @Test
    void redeemsTheClaimOnTheSamePersonWithTheMatchThatWasConfirmed() {
        Proven card = proven("bank-card", "bank");

        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(card), NOW)).containsExactly(CLAIM.realName(), card);
    }

    @Test
    void redeemsTheClaimWhateverElseIsKnownOfThePerson() {
        Proven card = new Proven(
                Factor.BANK_CARD,
                new SourceId("bank"),
                Channel.ONLINE,
                Optional.empty(),
                "r",
                new Proven.Detail.Identity(IDENTITY.name(), IDENTITY.document(), Optional.of(new CardEnding("0005"))));

        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(card), NOW)).containsExactly(CLAIM.realName(), card);
    }

    @Test
    void redeemsNoClaimForAnotherPersonOrWithAnotherMatch() {
        Proven match = proven("real-name", "identity");
        PersonalData.Claim another =
                new PersonalData.Claim(new PersonName("测试乙"), ID_CARD, new SourceId("identity"), "match-2", NOW);
        Proven card = proven("bank-card", "bank");

        assertThat(stronger.redeeming(Optional.of(another), List.of(card), NOW)).containsExactly(card);
        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(match), NOW)).containsExactly(match);
        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(card, match), NOW))
                .containsExactly(card, match);
    }

    @Test
    void whatItRedeemsWasConfirmedWhenTheSourceDidSo() {
        Proven card = proven("bank-card", "bank");
        Instant later = NOW.plus(Duration.ofDays(29));

        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(card), later)
                        .get(0)
                        .confirmedAt())
                .contains(NOW);
        assertThat(card.confirmedAt()).isEmpty();
    }

    @Test
    void redeemsNoClaimThatHasEnded() {
        Proven card = proven("bank-card", "bank");

        assertThat(stronger.redeeming(Optional.of(CLAIM), List.of(card), NOW.plus(Duration.ofDays(30))))
                .containsExactly(card);
    }

    private static Proven proven(String factor, String source) {
        return new Proven(new Factor(factor), new SourceId(source), Channel.ONLINE, Optional.empty(), "r", IDENTITY);
    }

    private static Ledger.Entry entry(String factor, String source, Optional<Ledger.Revocation> revocation) {
        Evidence evidence = new Evidence(
                new Factor(factor), new SourceId(source), Channel.ONLINE, Optional.empty(), NOW, Optional.empty(), "r");
        return new Ledger.Entry(evidence, revocation);
    }
}
