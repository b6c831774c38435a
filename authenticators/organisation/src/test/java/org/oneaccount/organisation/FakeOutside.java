// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.TrustDecision;

/** A register and a ledger that answer as they are told, and remember what they were asked. */
final class FakeOutside implements OrganisationVerification.Outside {

    Outcome answer;
    Recorded recorded = new Recorded.Written(new TrustDecision(AccountType.LEGAL, 0, Optional.empty(), List.of()));
    final List<Organisation> asked = new ArrayList<>();
    final List<Proven> written = new ArrayList<>();
    final List<RefusalReason> refuted = new ArrayList<>();

    FakeOutside(Outcome answer) {
        this.answer = answer;
    }

    @Override
    public Outcome verify(Organisation organisation) {
        asked.add(organisation);
        return answer;
    }

    @Override
    public Recorded record(Proven proven) {
        written.add(proven);
        return recorded;
    }

    @Override
    public void refuted(Organisation organisation, RefusalReason reason) {
        refuted.add(reason);
    }
}
