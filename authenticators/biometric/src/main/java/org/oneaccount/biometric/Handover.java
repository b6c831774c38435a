// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * What other devices and nodes know of a check: whose it is, how far it has got, and where to send a browser. Nothing about
 * the person, and no result: that is asked of the source by the login alone.
 *
 * @param key what the source alone was told ({@link FaceCheck#key})
 * @param account that began it
 * @param client the application for which it was begun
 * @param login where the login's page is
 * @param source where the source's page is
 * @param onTelephone whether it goes on on another device than the login
 * @param telephone what the telephone that followed the QR code was given to be known by; empty before
 * @param until when the holder has to be back
 */
record Handover(
        String key,
        String account,
        String client,
        URI login,
        URI source,
        boolean onTelephone,
        String telephone,
        Stage stage,
        Instant until) {

    enum Stage {
        WAITING,
        /** The QR code was followed. */
        OPENED,
        /** The browser that was sent to the source is back. */
        RETURNED,
        /** The login has asked the source and knows how it went, or has given it up. */
        ENDED
    }

    Handover {
        requireNonNull(key, "key");
        requireNonNull(account, "account");
        requireNonNull(client, "client");
        requireNonNull(login, "login");
        requireNonNull(source, "source");
        requireNonNull(telephone, "telephone");
        requireNonNull(stage, "stage");
        requireNonNull(until, "until");
    }

    Handover at(Stage newStage) {
        return new Handover(key, account, client, login, source, onTelephone, telephone, newStage, until);
    }

    Handover here() {
        return new Handover(key, account, client, login, source, false, "", Stage.WAITING, until);
    }

    Handover on(String knownTelephone) {
        return new Handover(key, account, client, login, source, true, knownTelephone, Stage.OPENED, until);
    }

    boolean isKey(String told) {
        return MessageDigest.isEqual(key.getBytes(UTF_8), told.getBytes(UTF_8));
    }

    /** Whether this is the telephone that followed the QR code, and not one that was sent the source's address by it. */
    boolean isOn(Optional<String> device) {
        return onTelephone
                && !telephone.isEmpty()
                && device.filter(known -> MessageDigest.isEqual(telephone.getBytes(UTF_8), known.getBytes(UTF_8)))
                        .isPresent();
    }

    boolean isLiveAt(Instant now) {
        return stage != Stage.ENDED && now.isBefore(until);
    }

    /** Hides addresses that are good for whoever has them. */
    @Override
    public String toString() {
        return "Handover[" + stage + "]";
    }
}
