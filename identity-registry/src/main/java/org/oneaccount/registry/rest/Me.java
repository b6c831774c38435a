// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustLevel;
import org.oneaccount.trust.TrustPolicy;

/** What a holder may know of the own account. Masked: the bearer of the token is an application. */
final class Me {

    private final TrustRegistry registry;
    private final RealmModel realm;
    private final UserModel user;

    Me(TrustRegistry registry, RealmModel realm, UserModel user) {
        this.registry = registry;
        this.realm = realm;
        this.user = user;
    }

    ObjectNode toJson() {
        TrustPolicy policy = registry.policy(realm);
        TrustDecision decision = registry.decide(realm, user);
        ObjectNode me = JsonNodeFactory.instance.objectNode();
        me.put("accountType", decision.type().id());
        me.put("level", decision.level());
        policy.level(decision.type(), decision.level()).ifPresent(level -> putNames(me, level));
        decision.validUntil().map(Instant::toString).ifPresent(until -> me.put("validUntil", until));
        addEvidence(me, policy, decision.type());
        ArrayNode higher = me.putArray("higher");
        decision.higher().forEach(candidate -> {
            ObjectNode level = higher.addObject().put("level", candidate.level());
            policy.level(decision.type(), candidate.level()).ifPresent(rung -> {
                putNames(level, rung);
                level.put("strength", rung.strength());
            });
            ArrayNode ways = level.putArray("missing");
            candidate.missing().forEach(way -> {
                ArrayNode factors = ways.addArray();
                way.stream().map(Factor::id).sorted().forEach(factors::add);
            });
        });
        return me;
    }

    private void addEvidence(ObjectNode me, TrustPolicy policy, AccountType type) {
        Ledger ledger = registry.ledger(realm, user);
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        List<Evidence> counting = policy.counting(ledger, type, now);
        PersonalData data = registry.personalData(realm, user);
        Optional<Organisation> organisation = registry.organisation(realm, user);
        ArrayNode rows = me.putArray("evidence");
        counting.forEach(evidence -> {
            ObjectNode row = row(evidence);
            data.masked(evidence.factor(), organisation).ifPresent(masked -> row.put("masked", masked));
            rows.add(row);
        });
        ArrayNode former = me.putArray("former");
        FormerEvidence.of(ledger.entries(), counting, now).forEach(one -> former.add(row(one)));
    }

    private static ObjectNode row(FormerEvidence former) {
        ObjectNode row =
                row(former.evidence()).put("because", former.because().name().toLowerCase(Locale.ROOT));
        former.since().ifPresent(since -> row.put("since", since.toString()));
        former.reason().ifPresent(reason -> row.put("reason", reason));
        return row;
    }

    private static ObjectNode row(Evidence evidence) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("factor", evidence.factor().id())
                .put("source", evidence.source().id())
                .put("channel", evidence.channel().name().toLowerCase(Locale.ROOT))
                .put("confirmedAt", evidence.confirmedAt().toString());
        evidence.ends().ifPresent(ends -> row.put("ends", ends.toString()));
        return row;
    }

    private static void putNames(ObjectNode node, TrustLevel level) {
        ObjectNode names = node.putObject("names");
        level.names().forEach(names::put);
    }
}
