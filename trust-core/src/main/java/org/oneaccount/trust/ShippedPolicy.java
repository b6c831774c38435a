// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static org.oneaccount.trust.Credibility.ACCREDITED;
import static org.oneaccount.trust.Credibility.AUTHORITATIVE;
import static org.oneaccount.trust.Credibility.SELF_DECLARED;
import static org.oneaccount.trust.Factor.BANK_CARD;
import static org.oneaccount.trust.Factor.CERTIFICATE;
import static org.oneaccount.trust.Factor.DECLARED_DOCUMENT;
import static org.oneaccount.trust.Factor.FACE;
import static org.oneaccount.trust.Factor.MANDATE;
import static org.oneaccount.trust.Factor.MOBILE;
import static org.oneaccount.trust.Factor.ONSITE_DOCUMENT;
import static org.oneaccount.trust.Factor.ORGANISATION;
import static org.oneaccount.trust.Factor.REAL_NAME;
import static org.oneaccount.trust.Factor.SIGN_IN;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policy in force until an operator stores another: Art. 10–12 as they stand. {@code docs/levels.md} is generated from it. */
public final class ShippedPolicy {

    private static final List<TrustLevel> NATURAL = List.of(
            level(1, "完全匿名", "Anonymous", 1, accredited(SIGN_IN)),
            level(2, "用户匿名", "Known holder", 1, accredited(MOBILE)),
            level(3, "初级实名", "Basic real name", 1, accredited(REAL_NAME), declared(DECLARED_DOCUMENT)),
            level(
                    4,
                    "中级实名",
                    "Verified real name",
                    2,
                    accredited(BANK_CARD),
                    accredited(FACE),
                    accredited(ONSITE_DOCUMENT)),
            level(5, "高级实名", "In-person real name", 2, accredited(ONSITE_DOCUMENT)));

    private static final List<TrustLevel> LEGAL = List.of(
            level(1, "实名未授权", "Registered", 1, accredited(ORGANISATION, REAL_NAME, MOBILE)),
            level(2, "实名授权", "Mandated", 2, accredited(MANDATE)),
            level(3, "实名授权+数字证书", "Mandated with certificate", 3, accredited(CERTIFICATE)));

    private static final TrustPolicy POLICY = believing(List.of());

    private ShippedPolicy() {}

    public static TrustPolicy policy() {
        return POLICY;
    }

    /**
     * The same, where stand-ins of real sources may work. Elsewhere nothing that they ever confirmed counts: a city that
     * piloted with them on the same database starts with nobody's word for it.
     */
    public static TrustPolicy believing(Collection<SourceId> standIns) {
        Map<SourceId, Credibility> sources = sources();
        standIns.forEach(standIn -> sources.putIfAbsent(standIn, ACCREDITED));
        return new TrustPolicy(Map.of(AccountType.NATURAL, NATURAL, AccountType.LEGAL, LEGAL), Map.of(), sources);
    }

    private static Map<SourceId, Credibility> sources() {
        Map<SourceId, Credibility> sources = new LinkedHashMap<>();
        sources.put(SourceId.REALM, AUTHORITATIVE);
        sources.put(SourceId.SELF, SELF_DECLARED);
        sources.put(new SourceId("identity"), AUTHORITATIVE);
        sources.put(new SourceId("registry"), AUTHORITATIVE);
        for (String id : List.of("broker", "sms", "bank", "face", "counter", "ca")) {
            sources.put(new SourceId(id), ACCREDITED);
        }
        return sources;
    }

    private static TrustLevel level(int number, String chinese, String english, int strength, Alternative... ways) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("zh-CN", chinese);
        names.put("en", english);
        return new TrustLevel(number, names, strength, List.of(ways));
    }

    private static Alternative accredited(Factor... factors) {
        Map<Factor, Credibility> needed = new LinkedHashMap<>();
        for (Factor factor : factors) {
            needed.put(factor, ACCREDITED);
        }
        return new Alternative(needed);
    }

    private static Alternative declared(Factor factor) {
        return new Alternative(Map.of(factor, SELF_DECLARED));
    }
}
