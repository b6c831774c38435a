// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.idcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.PersonName;

/** A source and a ledger that answer as they are told, and remember what they were asked. */
final class FakeOutside implements IdCardVerification.Outside {

    static final Recorded WRITTEN =
            new Recorded.Written(new TrustDecision(AccountType.NATURAL, 1, Optional.empty(), List.of()));

    Outcome answer;
    Recorded recorded = WRITTEN;
    Optional<Outcome> head = Optional.empty();
    final List<Document> asked = new ArrayList<>();
    final List<Proven> written = new ArrayList<>();
    final List<PersonalData.Claim> claims = new ArrayList<>();

    FakeOutside(Outcome answer) {
        this.answer = answer;
    }

    @Override
    public Outcome verify(PersonName name, Document document) {
        asked.add(document);
        return answer;
    }

    @Override
    public Optional<Outcome> verifyHead(PersonName name, Document document) {
        return head;
    }

    @Override
    public Recorded record(Proven proven) {
        written.add(proven);
        return recorded;
    }

    @Override
    public void claim(PersonalData.Claim claim) {
        claims.add(claim);
    }
}
