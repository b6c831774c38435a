// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import java.util.Optional;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.trust.RefusalReason;

/** Every reason for which a mandate is not granted, whoever would grant it. */
public enum MandateRefusal implements RefusalReason {
    /** Nobody has this code in this realm. */
    CODE_UNKNOWN("mandateCodeUnknown"),
    CODE_EXPIRED("mandateCodeExpired"),
    /** The agent gave it up or asked for another. */
    CANCELLED("mandateCancelled"),
    DECLINED("mandateDeclined"),
    /** A code counts once. */
    ALREADY_GRANTED("mandateAlreadyGranted"),
    /** Since it was asked for, the account was closed, lost its organisation, or stands for another person. */
    AGENT_CHANGED("mandateAgentChanged"),
    /** Another account is the organisation's principal. */
    PRINCIPAL_TAKEN("mandatePrincipalTaken"),
    /** Another account holds the document beside it. As only a counter brings one, which has words of its own, no page says this. */
    DOCUMENT_TAKEN("mandateDocumentTaken"),
    /** The document beside it is somebody else's. No page says this either. */
    OTHER_PERSON("mandateOtherPerson");

    private final String id;

    MandateRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Why a mandate in this state cannot be granted. */
    public static Optional<MandateRefusal> of(State state) {
        return switch (state) {
            case ASKED -> Optional.empty();
            case GRANTED, REVOKED, ENDED -> Optional.of(ALREADY_GRANTED);
            case DECLINED -> Optional.of(DECLINED);
            case CANCELLED -> Optional.of(CANCELLED);
            case EXPIRED -> Optional.of(CODE_EXPIRED);
        };
    }
}
