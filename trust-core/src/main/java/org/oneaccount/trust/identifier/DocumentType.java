// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust.identifier;

import java.util.Locale;
import java.util.Optional;

/** The identity documents a person may name. The first three can be checked by a source; the others are declared. */
public enum DocumentType {
    RESIDENT_ID(true),
    HMT_RESIDENCE_PERMIT(true),
    FOREIGN_PERMANENT_RESIDENT(true),
    PASSPORT(false),
    HK_MACAU_PERMIT(false),
    TAIWAN_PERMIT(false);

    private final boolean checked;

    DocumentType(boolean checked) {
        this.checked = checked;
    }

    /** The form value and claim {@code id_type}: {@code resident-id}, {@code passport} … */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a source can confirm it. A document that none can check is only the holder's word. */
    public boolean isCheckedBySource() {
        return checked;
    }

    public static Optional<DocumentType> parse(String id) {
        for (DocumentType type : values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
