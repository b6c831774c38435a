// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.MobileNumber;

class BankCardEntryTest {

    private static final Optional<MobileNumber> PROVEN = Optional.of(TestCards.PROVEN);

    @ParameterizedTest
    @ValueSource(strings = {"138****0001", " 138****0001 ", "13800000001", "+86 138 0000 0001"})
    void theProvenMobileMayBeLeftMaskedOrTypedOut(String phone) {
        assertThat(new BankCardEntry("6200 0000 0000 0005", phone).read(PROVEN))
                .isEqualTo(new BankCardReading.Complete(TestCards.typed()));
    }

    @Test
    void anotherMobileTakesItsPlace() {
        assertThat(new BankCardEntry(TestCards.CARD, "139 0000 0002").read(PROVEN))
                .isEqualTo(new BankCardReading.Complete(
                        new CardAndMobile(new BankCard(TestCards.CARD), TestCards.ANOTHER)));
    }

    @ParameterizedTest(name = "card ''{0}'', mobile ''{1}'' is refused for {2}")
    @CsvSource({
        "'', 138****0001, cardNumber",
        "62000000000, 138****0001, cardNumber",
        "6200000000000005, '', phone",
        "6200000000000005, 138****0002, phone",
        "6200000000000005, 12345, phone"
    })
    void aMistakeIsNamedBesideItsField(String card, String phone, String field) {
        assertThat(faults(new BankCardEntry(card, phone), PROVEN)).containsExactly(field);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThat(faults(new BankCardEntry("1", "1"), PROVEN)).containsExactly("cardNumber", "phone");
    }

    @Test
    void withoutAProvenMobileNothingMaskedIsOne() {
        assertThat(BankCardEntry.first(Optional.empty()).phone()).isEmpty();
        assertThat(faults(new BankCardEntry(TestCards.CARD, "138****0001"), Optional.empty()))
                .containsExactly("phone");
    }

    @Test
    void thePageBeginsWithTheProvenMobileMasked() {
        assertThat(BankCardEntry.first(PROVEN)).isEqualTo(new BankCardEntry("", "138****0001"));
    }

    @Test
    void whatWasTypedKeepsToItself() {
        assertThat(new BankCardEntry(TestCards.CARD, "13800000001") + " " + TestCards.typed())
                .doesNotContain("0005")
                .doesNotContain("13800000001");
    }

    private static List<String> faults(BankCardEntry entry, Optional<MobileNumber> proven) {
        return ((BankCardReading.Faulty) entry.read(proven))
                .faults().stream().map(fault -> fault.field().orElseThrow()).toList();
    }
}
