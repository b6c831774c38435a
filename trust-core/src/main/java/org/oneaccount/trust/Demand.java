// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one request needs of the account and of the session.
 *
 * @param type the account's type
 * @param admitted whether the application and the request serve that type at all
 * @param level the least level; 0 when none is asked for
 * @param strength the least strength of the session; what that level asks for
 * @param reauth whether a fresh proof is asked for (Art. 15)
 * @param requested the {@code acr} values the request named, in its order, known or not
 */
public record Demand(
        AccountType type, boolean admitted, int level, int strength, boolean reauth, List<String> requested) {

    public Demand {
        requireNonNull(type, "type");
        requested = List.copyOf(requested);
    }

    /**
     * The demand of a request on an account of the given type.
     *
     * <p>A request may name several levels and is content with the lowest, but never gets below the application's own
     * minimum. A value that is no level of this policy counts as not sent. A minimum beyond the ladder can never be met:
     * a mistake in a setting must not let anybody in.
     *
     * @param served the account types the application serves
     * @param clientMinimum the application's own least level for this type; 0 when it has none
     * @param requestedAcr the {@code acr} values the request named
     */
    public static Demand of(
            TrustPolicy policy,
            AccountType type,
            Set<AccountType> served,
            int clientMinimum,
            List<String> requestedAcr) {
        if (clientMinimum < 0) {
            throw new IllegalArgumentException("minimum " + clientMinimum + " must be 0 or more");
        }
        List<TrustAcr> known = known(policy, requestedAcr);
        boolean wanted = known.isEmpty() || known.stream().anyMatch(acr -> acr.type() == type);
        int lowest = known.stream()
                .filter(acr -> acr.type() == type)
                .mapToInt(TrustAcr::level)
                .min()
                .orElse(0);
        int level = Math.max(clientMinimum, lowest);
        return new Demand(
                type,
                served.contains(type) && wanted,
                level,
                strengthOf(policy, type, level),
                requestedAcr.contains(TrustAcr.REAUTH),
                requestedAcr);
    }

    public boolean isMetBy(int provenLevel, int sessionStrength) {
        return admitted && provenLevel >= level && sessionStrength >= strength;
    }

    /**
     * The {@code acr} of the answer: {@code reauth} if it was asked for and proven; else the highest requested level that is
     * met; only if none was requested, the highest met; {@value TrustAcr#NONE} if none is met.
     *
     * @param provenLevel the account's level now
     * @param sessionStrength the session's strength now
     * @param reauthProven whether the fresh proof was given in this very request
     */
    public String acrFor(int provenLevel, int sessionStrength, TrustPolicy policy, boolean reauthProven) {
        if (reauth && reauthProven) {
            return TrustAcr.REAUTH;
        }
        List<TrustAcr> known = known(policy, requested);
        return policy.ladders().getOrDefault(type, List.of()).stream()
                .filter(rung -> rung.number() <= provenLevel && rung.strength() <= sessionStrength)
                .map(rung -> new TrustAcr(type, rung.number()))
                .filter(acr -> known.isEmpty() || known.contains(acr))
                .reduce((lower, higher) -> higher)
                .map(TrustAcr::urn)
                .orElse(TrustAcr.NONE);
    }

    private static List<TrustAcr> known(TrustPolicy policy, List<String> requested) {
        return requested.stream()
                .map(TrustAcr::parse)
                .flatMap(Optional::stream)
                .filter(acr -> policy.level(acr.type(), acr.level()).isPresent())
                .toList();
    }

    private static int strengthOf(TrustPolicy policy, AccountType type, int level) {
        List<TrustLevel> ladder = policy.ladders().getOrDefault(type, List.of());
        if (level == 0 || ladder.isEmpty()) {
            return 0;
        }
        return ladder.get(Math.min(level, ladder.size()) - 1).strength();
    }
}
