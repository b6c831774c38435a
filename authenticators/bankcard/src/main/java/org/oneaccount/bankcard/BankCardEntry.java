// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.proof.Fault;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.MobileNumber;

/** What was typed, as it was typed. Lives for one request: the page shows it again. */
record BankCardEntry(String cardNumber, String phone) {

    static final String CARD_NUMBER = "cardNumber";
    static final String PHONE = "phone";

    BankCardEntry {
        requireNonNull(cardNumber, "cardNumber");
        requireNonNull(phone, "phone");
    }

    /** The page before anything was typed: the proven mobile stands there, masked. */
    static BankCardEntry first(Optional<MobileNumber> proven) {
        return new BankCardEntry("", proven.map(MobileNumber::masked).orElse(""));
    }

    static BankCardEntry of(MultivaluedMap<String, String> form) {
        return new BankCardEntry(text(form, CARD_NUMBER), text(form, PHONE));
    }

    static BankCardEntry of(CardAndMobile read) {
        return new BankCardEntry(read.card().number(), read.reserved().national());
    }

    /** @param proven the account's own mobile: left masked, as it stood on the page, it means that one */
    BankCardReading read(Optional<MobileNumber> proven) {
        Optional<BankCard> card = BankCard.parse(cardNumber);
        Optional<MobileNumber> reserved = shows(proven) ? proven : MobileNumber.parse(phone);
        List<Fault> faults = new ArrayList<>();
        if (card.isEmpty()) {
            faults.add(new Fault(CARD_NUMBER, BankCardRefusal.NUMBER_INVALID));
        }
        if (reserved.isEmpty()) {
            faults.add(new Fault(PHONE, BankCardRefusal.PHONE_INVALID));
        }
        return faults.isEmpty()
                ? new BankCardReading.Complete(new CardAndMobile(card.orElseThrow(), reserved.orElseThrow()))
                : new BankCardReading.Faulty(faults);
    }

    /** Whether the mobile still stands there masked, as the page began. */
    boolean shows(Optional<MobileNumber> proven) {
        return proven.map(MobileNumber::masked).equals(Optional.of(phone.strip()));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String typed = form.getFirst(field);
        return typed == null ? "" : typed;
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "BankCardEntry";
    }
}
