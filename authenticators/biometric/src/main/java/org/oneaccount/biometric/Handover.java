// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;

/**
 * What other devices and nodes know of a check: whose it is, how far it has got, and where to send a browser. Nothing about
 * the person, and no result: that is asked of the source by the login alone.
 *
 * @param account that began it
 * @param client the application for which it was begun
 * @param login where the login's page is
 * @param source where the source's page is
 * @param onTelephone whether it goes on on another device than the login
 * @param until when the holder has to be back
 */
record Handover(String account, String client, URI login, URI source, boolean onTelephone, Stage stage, Instant until) {

    enum Stage {
        WAITING,
        /** The QR code was followed. */
        OPENED,
        /** The browser is back from the source. */
        RETURNED,
        /** The login has asked the source and knows how it went, or has given it up. */
        ENDED
    }

    Handover {
        requireNonNull(account, "account");
        requireNonNull(client, "client");
        requireNonNull(login, "login");
        requireNonNull(source, "source");
        requireNonNull(stage, "stage");
        requireNonNull(until, "until");
    }

    Handover at(Stage newStage) {
        return new Handover(account, client, login, source, onTelephone, newStage, until);
    }

    Handover on(boolean telephone, Stage newStage) {
        return new Handover(account, client, login, source, telephone, newStage, until);
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
