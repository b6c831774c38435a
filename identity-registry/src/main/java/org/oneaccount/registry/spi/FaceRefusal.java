// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import org.oneaccount.trust.RefusalReason;

/** Why a face check came to nothing, in the source's words. */
public enum FaceRefusal implements RefusalReason {
    /** Another face than the one on record. */
    MISMATCH("faceMismatch"),
    /** A picture, a recording, a mask: nobody alive was seen. */
    NOT_LIVE("faceNotLive"),
    /** The source has no picture of this person to compare with. */
    NO_RECORD("faceNoRecord"),
    /** The holder stopped on the source's page. */
    CANCELLED("faceCancelled"),
    /** Nobody finished it while the source waited. */
    ABANDONED("faceAbandoned");

    private final String id;

    FaceRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
