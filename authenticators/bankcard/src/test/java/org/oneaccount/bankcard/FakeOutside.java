// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.bankcard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.SourceRefusal;
import org.oneaccount.trust.TrustDecision;

/** A bank and a ledger that answer as they are told, and remember what they were asked. */
final class FakeOutside implements BankCardQuestion.Outside {

    static final SourceId BANK = new SourceId("bank");
    static final Outcome.Confirmed CONFIRMED = new Outcome.Confirmed(BANK, "r-1");
    static final Outcome MISMATCH = new Outcome.Refuted(SourceRefusal.MISMATCH);
    static final Outcome.Unavailable SILENT = new Outcome.Unavailable(BANK, Duration.ofSeconds(30));

    Outcome answer = CONFIRMED;
    Recorded recorded = new Recorded.Written(new TrustDecision(AccountType.NATURAL, 4, Optional.empty(), List.of()));
    final List<CardAndMobile> asked = new ArrayList<>();
    final List<Proven> written = new ArrayList<>();

    @Override
    public Outcome ask(AskedPerson person, CardAndMobile typed) {
        asked.add(typed);
        return answer;
    }

    @Override
    public Recorded record(Proven proven) {
        written.add(proven);
        return recorded;
    }
}
