// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * What a login remembers of the dialogue. Card and mobile only between the page that asks for them and the code, sealed;
 * before the bank is asked they are gone.
 */
final class BankCardNotes {

    private static final String TYPED = "trust.bankcard.typed";
    private static final String INSISTED = "trust.bankcard.insisted";
    private static final String READ = "trust.bankcard.read";
    private static final String SEPARATOR = " ";

    private final AuthenticationSessionModel login;
    private final RealmSeal seal;
    private final String account;

    /** @param account whose dialogue it is: what one account showed is worth nothing for another in the same login */
    BankCardNotes(AuthenticationSessionModel login, RealmSeal seal, String account) {
        this.login = login;
        this.seal = seal;
        this.account = account;
    }

    Optional<CardAndMobile> typed() {
        return Optional.ofNullable(login.getAuthNote(TYPED))
                .map(note -> seal.open(TYPED, note).split(SEPARATOR))
                .filter(parts -> parts[0].equals(account))
                .map(parts -> new CardAndMobile(new BankCard(parts[1]), new MobileNumber(parts[2])));
    }

    void remember(CardAndMobile typed) {
        String text = String.join(
                SEPARATOR, account, typed.card().number(), typed.reserved().e164());
        login.setAuthNote(TYPED, seal.seal(TYPED, text));
    }

    void forgetTyped() {
        login.removeAuthNote(TYPED);
    }

    /** Whether the holder was told that this number looks wrong: sent again, it is meant. */
    boolean isInsistedOn(BankCard card) {
        return fingerprint(INSISTED, card.number()).equals(login.getAuthNote(INSISTED));
    }

    void warnOf(BankCard card) {
        login.setAuthNote(INSISTED, fingerprint(INSISTED, card.number()));
    }

    /** Whether a code to this mobile was read in this login: a slip in the card number costs no second one. */
    boolean isRead(MobileNumber mobile) {
        return fingerprint(READ, mobile.e164()).equals(login.getAuthNote(READ));
    }

    void markRead(MobileNumber mobile) {
        login.setAuthNote(READ, fingerprint(READ, mobile.e164()));
    }

    void forget() {
        forgetTyped();
        login.removeAuthNote(INSISTED);
        login.removeAuthNote(READ);
    }

    private String fingerprint(String field, String value) {
        return seal.index(field, account + SEPARATOR + value);
    }
}
