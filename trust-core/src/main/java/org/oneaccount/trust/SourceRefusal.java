// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/** Why a source refuted what it was asked. */
public enum SourceRefusal implements RefusalReason {
    /** The source knows the number, and it belongs to somebody else. */
    MISMATCH("sourceMismatch"),
    /** The source has no such record; its register may be incomplete. */
    NO_RECORD("sourceNoRecord"),
    /** The organisation is in the register, and it was closed or struck off. */
    DISSOLVED("sourceDissolved");

    private final String id;

    SourceRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
