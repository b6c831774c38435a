// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import org.oneaccount.registry.spi.FaceRefusal;
import org.oneaccount.trust.RefusalReason;

/** Every way in which the biometric proof says no. */
enum BiometricRefusal implements RefusalReason {
    /** The holder does not agree that a face is looked at. Nothing was begun. */
    DECLINED("biometricDeclined", Then.ANOTHER_WAY),
    /** Nobody is known whose face could be compared. */
    NAME_MISSING("biometricNameMissing", Then.ANOTHER_WAY),
    /** Under 14 a guardian has to agree, who cannot be asked here. */
    TOO_YOUNG("biometricTooYoung", Then.ANOTHER_WAY),

    MISMATCH("biometricMismatch", Then.AGAIN),
    NOT_LIVE("biometricNotLive", Then.AGAIN),
    /** The source has no picture to compare with: trying again changes nothing. */
    NO_RECORD("biometricNoRecord", Then.ANOTHER_WAY),
    /** The holder stopped on the source's page. */
    CANCELLED("biometricCancelled", Then.AGAIN),
    /** Nobody finished the check in time. */
    ABANDONED("biometricAbandoned", Then.AGAIN),

    /** The browser came back after the time for the check was over. */
    LATE("biometricLate", Then.AGAIN),
    /** The browser came back with a check that has been used. */
    REPEATED("biometricRepeated", Then.AGAIN),
    /** The browser came back with a check that nobody began, or of which nothing is known any more. */
    FORGED("biometricForged", Then.AGAIN),
    /** The browser came back with a check that another account began. */
    OTHER_ACCOUNT("biometricOtherAccount", Then.AGAIN),
    /** The browser came back with a check of this account that was begun in another window or for another step. */
    OTHER_DIALOGUE("biometricOtherDialogue", Then.AGAIN),

    /** Another account holds the number on evidence that is as good. */
    TAKEN("biometricTaken", Then.ANOTHER_WAY),
    /** The account stands for somebody else than the check was begun for. */
    OTHER_PERSON("biometricOtherPerson", Then.ANOTHER_WAY),

    /** Minutes to wait, as for every limit. */
    ACCOUNT_HOUR_LIMIT("biometricAccountHourLimit", Then.AGAIN),
    ACCOUNT_DAY_LIMIT("biometricAccountDayLimit", Then.AGAIN),
    PERSON_HOUR_LIMIT("biometricPersonHourLimit", Then.AGAIN),
    PERSON_DAY_LIMIT("biometricPersonDayLimit", Then.AGAIN),
    ACCOUNT_CHECKS_LIMIT("biometricAccountChecksLimit", Then.AGAIN),
    ADDRESS_HOUR_LIMIT("biometricAddressHourLimit", Then.AGAIN),
    ADDRESS_DAY_LIMIT("biometricAddressDayLimit", Then.AGAIN),
    /** The source was asked about one check more often than anybody waits for it. */
    RESULTS_LIMIT("biometricResultsLimit", Then.AGAIN),

    /** On the telephone: the QR code was followed before. */
    LINK_USED("biometricLinkUsed", Then.AGAIN),
    /** On the telephone: no such check, or its time is over. */
    LINK_ENDED("biometricLinkEnded", Then.AGAIN);

    private enum Then {
        AGAIN,
        ANOTHER_WAY
    }

    private final String id;
    private final Then then;

    BiometricRefusal(String id, Then then) {
        this.id = id;
        this.then = then;
    }

    static BiometricRefusal of(FaceRefusal reason) {
        return switch (reason) {
            case MISMATCH -> MISMATCH;
            case NOT_LIVE -> NOT_LIVE;
            case NO_RECORD -> NO_RECORD;
            case CANCELLED -> CANCELLED;
            case ABANDONED -> ABANDONED;
        };
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether this way is closed for now; else the holder may try it again. */
    boolean closesTheWay() {
        return then == Then.ANOTHER_WAY;
    }
}
