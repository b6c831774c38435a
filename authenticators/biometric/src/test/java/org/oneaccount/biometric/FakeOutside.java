// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneaccount.proof.AskedPerson;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.spi.FaceResult;
import org.oneaccount.registry.spi.FaceStart;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.TrustDecision;

/** A source and a ledger that answer as they are told, and remember what they were asked. */
final class FakeOutside implements FaceVerification.Outside {

    Optional<AskedPerson> person = Optional.of(TestChecks.ADULT);
    FaceStart start = new FaceStart.Started("t-1", URI.create("https://face.example.org/t-1"));
    FaceResult result = new FaceResult.Pending();
    Recorded recorded = new Recorded.Written(new TrustDecision(AccountType.NATURAL, 4, Optional.empty(), List.of()));
    boolean unused = true;
    final List<AskedPerson> started = new ArrayList<>();
    final List<Proven> written = new ArrayList<>();
    boolean strengthened;
    int asked;

    @Override
    public FaceStart start(AskedPerson asked, URI returnTo) {
        started.add(asked);
        return start;
    }

    @Override
    public FaceResult result(String transaction) {
        asked++;
        return result;
    }

    @Override
    public Optional<AskedPerson> person() {
        return person;
    }

    @Override
    public boolean use(FaceCheck check) {
        boolean first = unused;
        unused = false;
        return first;
    }

    @Override
    public Recorded record(Proven proven) {
        written.add(proven);
        return recorded;
    }

    @Override
    public void strengthen() {
        strengthened = true;
    }
}
