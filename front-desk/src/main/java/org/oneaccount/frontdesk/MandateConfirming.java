// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.mandate.Granting;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandate.Method;
import org.oneaccount.registry.mandate.Mandates;

/** Grants what an agent asked for, where a counter has checked the paper and the agent. Runs in the confirmation's transaction, on a locked mandate. */
final class MandateConfirming {

    private final Mandates mandates;
    private final ClientModel desk;
    private final ZoneId zone;

    MandateConfirming(Mandates mandates, ClientModel desk, ZoneId zone) {
        this.mandates = mandates;
        this.desk = desk;
        this.zone = zone;
    }

    /** Why it cannot be granted, before anybody's document is looked at. */
    Optional<DeskRefusal> standsInTheWay(ConfirmationRequest request, Mandate mandate) {
        return DeskRefusal.of(mandate.state()).or(() -> request.mandate()
                .map(paper -> differs(paper, mandate))
                .orElse(Optional.of(DeskRefusal.MANDATE_PAPER_MISSING)));
    }

    private Optional<DeskRefusal> differs(PaperMandate paper, Mandate mandate) {
        Optional<Organisation> organisation = mandates.organisation(mandate);
        if (organisation.isEmpty()) {
            return Optional.of(DeskRefusal.MANDATE_AGENT_CHANGED);
        }
        boolean same =
                paper.says(mandate.terms(), zone) && organisation.get().code().equals(paper.organisation());
        return same ? Optional.empty() : Optional.of(DeskRefusal.MANDATE_DIFFERS);
    }

    /** Empty when it was written, with the agent's document beside it. */
    Optional<DeskRefusal> grant(ConfirmationRequest request, Mandate mandate, List<Proven> document) {
        return mandates.grant(
                        mandate,
                        new Granting(
                                Method.COUNTER,
                                desk.getId(),
                                Confirming.COUNTER,
                                request.place().channel(),
                                request.correlationId().toString(),
                                document))
                .map(DeskRefusal::of);
    }
}
