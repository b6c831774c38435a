// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.sealing.TestSealer;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Credibility;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustPolicy;
import org.oneaccount.trust.identifier.MobileNumber;

class IdentifierIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    private static final TrustPolicy SHIPPED = ShippedPolicy.policy();

    private final TestDatabase database =
            new TestDatabase(EvidenceEntity.class, IdentifierEntity.class, PersonEntity.class);
    private final Account holder = TestAccounts.natural("holder");

    @BeforeEach
    void proveTwice() {
        prove();
        prove();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aProvenMobileLeadsToItsHolder() {
        assertThat(found(SHIPPED)).contains("holder");
    }

    @Test
    void aMobileLeadsNowhereOnceThePolicyStrikesItsSource() {
        assertThat(found(believingTheGateway(Optional.empty()))).isEmpty();
    }

    @Test
    void aMobileLeadsNowhereOnceItsSourceIsNotBelievedEnough() {
        assertThat(found(believingTheGateway(Optional.of(Credibility.SELF_DECLARED))))
                .isEmpty();
    }

    @Test
    void aMobileLeadsNowhereOnceItsEvidenceIsWithdrawn() {
        database.in(entities -> new Withdrawal(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER))
                .write(holder, new Revocable.AllOf(Factor.MOBILE), new Ledger.Revocation(NOW, "test", "somebody")));

        assertThat(found(SHIPPED)).isEmpty();
    }

    private void prove() {
        Proven mobile = new Proven(
                Factor.MOBILE,
                new SourceId("sms"),
                Channel.ONLINE,
                Optional.empty(),
                "m",
                new Proven.Detail.Mobile(MOBILE));
        database.in(entities -> new Recording(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER),
                        SHIPPED,
                        NOW)
                .write(holder, List.of(mobile), () -> {}));
    }

    private List<String> found(TrustPolicy policy) {
        return database.in(entities -> new IdentifierIndex(entities, TestSealer.SEALER)
                .find(holder.realm(), AccountType.NATURAL, IdentifierKey.of(MOBILE)).stream()
                        .filter(held -> held.countsBy(policy, AccountType.NATURAL, NOW))
                        .map(IdentifierIndex.Held::userId)
                        .toList());
    }

    private static TrustPolicy believingTheGateway(Optional<Credibility> credibility) {
        Map<SourceId, Credibility> sources = new LinkedHashMap<>(SHIPPED.sources());
        sources.remove(new SourceId("sms"));
        credibility.ifPresent(stated -> sources.put(new SourceId("sms"), stated));
        return new TrustPolicy(SHIPPED.ladders(), Map.of(), sources);
    }
}
