// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.proof.Purpose;

/**
 * One check that a login has begun at the source.
 *
 * @param id how we call it in addresses: random, says nothing, and good for nobody but the login that keeps this
 * @param key what only the source is told, for the address to come back to: whoever comes with it was there
 * @param transaction how the source calls it
 * @param page of the source, where the camera is
 * @param account that began it
 * @param person that the source was asked about
 * @param until when the holder has to be back
 * @param link the handle of the QR code that is shown, if one is
 * @param back whether the browser that was sent to the source has come back, and nothing was learnt of the source since
 */
record FaceCheck(
        String id,
        String key,
        String transaction,
        URI page,
        String account,
        Purpose purpose,
        AskedPerson person,
        Instant until,
        Optional<String> link,
        boolean back) {

    FaceCheck {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(transaction, "transaction");
        requireNonNull(page, "page");
        requireNonNull(account, "account");
        requireNonNull(purpose, "purpose");
        requireNonNull(person, "person");
        requireNonNull(until, "until");
        requireNonNull(link, "link");
    }

    boolean isOf(String dialogueAccount, Purpose dialoguePurpose) {
        return account.equals(dialogueAccount) && purpose == dialoguePurpose;
    }

    boolean isLiveAt(Instant now) {
        return now.isBefore(until);
    }

    FaceCheck withLink(Optional<String> newLink) {
        return new FaceCheck(id, key, transaction, page, account, purpose, person, until, newLink, back);
    }

    FaceCheck back(boolean isBack) {
        return new FaceCheck(id, key, transaction, page, account, purpose, person, until, link, isBack);
    }

    /** What the browser brings when it comes back from the source. */
    String ticket() {
        return id + "." + key;
    }

    boolean isReturnedBy(String ticket) {
        return MessageDigest.isEqual(ticket().getBytes(UTF_8), ticket.getBytes(UTF_8));
    }

    /** Hides everything: the person, and addresses that are good for whoever has them. */
    @Override
    public String toString() {
        return "FaceCheck[" + purpose + "]";
    }
}
