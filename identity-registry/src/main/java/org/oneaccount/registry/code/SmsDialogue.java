// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.code;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.trust.identifier.MobileNumber;

/**
 * What a code is good for: one use, one login, one account, one mobile. A code of one dialogue is worth nothing in another.
 *
 * @param login id of the browser's login, the same in all its tabs; with the tab's where a code must not serve another
 * @param account id of the account, when it is known before the code; in a reset the fingerprint of the name typed instead
 * @param mobile where the code goes; empty only in a decoy
 * @param decoy looks like any other, and no answer is right: for numbers and names that no account has
 */
public record SmsDialogue(
        Use use, String login, Optional<String> account, Optional<MobileNumber> mobile, boolean decoy) {

    /**
     * What a code serves. Another proof names its own, and then no code of another is worth anything there.
     *
     * @param silent whether a refusal must not tell that there is a mobile: limits shown count what was typed; what
     *     the mobile itself may not get is not sent, and what may not be tried on it is wrong, without a word
     */
    public record Use(String name, boolean silent) {

        public static final Use EVIDENCE = new Use("EVIDENCE", false);
        public static final Use STRENGTH = new Use("STRENGTH", false);
        public static final Use SIGN_IN = new Use("SIGN_IN", false);
        public static final Use RESET = new Use("RESET", true);

        public Use {
            requireNonNull(name, "name");
        }
    }

    public SmsDialogue {
        requireNonNull(use, "use");
        requireNonNull(login, "login");
        requireNonNull(account, "account");
        if (mobile.isEmpty() && !decoy) {
            throw new IllegalArgumentException("a code needs a mobile to go to");
        }
    }

    /** Names the challenge in the shared store without naming anybody. */
    String key(RealmSeal seal) {
        return "trust.sms."
                + seal.index("sms-dialogue", String.join("\n", use.name(), login, account.orElse(""), receiver()));
    }

    /**
     * What the limits per mobile count whose refusal is shown. They hold for decoys too: else they would tell which is
     * which. In a reset they count the name that was typed, whatever has been sent to the mobile behind it.
     *
     * <p>Each use counts by itself. Anybody may ask for a code at the sign-in of a stranger's mobile, and wrong answers
     * cost nothing: what is used up there must not close the ways of a holder who is signed in, at a counter or at a bank.
     */
    String receiver() {
        Optional<String> shown = use.silent() ? Optional.empty() : mobile.map(MobileNumber::e164);
        return counted(shown.or(() -> account).orElse(login));
    }

    /** What the limits per mobile count besides, without showing it: the mobile behind a name that was typed. */
    Optional<String> untold() {
        return mobile.filter(behind -> use.silent()).map(MobileNumber::e164).map(this::counted);
    }

    private String counted(String subject) {
        return use.name() + '\n' + subject;
    }
}
