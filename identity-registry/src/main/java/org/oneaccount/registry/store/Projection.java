// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.sealing.Sealer;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;

/**
 * What of the ledger rides on the user: {@code account_type}, {@code trust_level}, {@code trust_summary}. Keycloak caches
 * users, so deciding from it costs no SQL. The level is for people and searches; decisions are made from the summary.
 *
 * <p>The user profile lets nobody edit them, but mappers of identity providers and imports write attributes past it. So the
 * summary's last value is a keyed index over account, type and summary: without it the others prove nothing.
 */
final class Projection {

    static final String ACCOUNT_TYPE = "account_type";
    static final String LEVEL = "trust_level";
    static final String SUMMARY = "trust_summary";

    private static final Logger LOG = Logger.getLogger(Projection.class);
    private static final String SEAL = "seal|";
    private static final String READ = "oneaccount.projection.";

    private final KeycloakSession session;
    private final Sealer sealer;

    Projection(KeycloakSession session, Sealer sealer) {
        this.session = session;
        this.sealer = sealer;
    }

    /** Natural unless said otherwise; empty for service accounts. */
    Optional<AccountType> accountType(UserModel user) {
        if (user.getServiceAccountClientLink() != null) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(user.getFirstAttribute(ACCOUNT_TYPE))
                .flatMap(AccountType::parse)
                .orElse(AccountType.NATURAL));
    }

    /** Level 0 when the projection is not in the form we write: somebody else wrote it, and that proves nothing. */
    TrustDecision decide(UserModel user, TrustPolicy policy, Instant now) {
        Optional<AccountType> type = accountType(user);
        if (type.isEmpty()) {
            return new TrustDecision(AccountType.NATURAL, 0, Optional.empty(), List.of());
        }
        return policy.decide(read(user), type.get(), now);
    }

    /** What counts for a level; nothing for service accounts and for anything unreadable. */
    Set<Factor> counting(UserModel user, TrustPolicy policy, Instant now) {
        return accountType(user).stream()
                .flatMap(type -> policy.counting(read(user), type, now).stream())
                .map(Evidence::factor)
                .collect(Collectors.toSet());
    }

    /** Checked, and warned of, once in a request, however often it decides. */
    private Ledger read(UserModel user) {
        String type = user.getFirstAttribute(ACCOUNT_TYPE);
        List<String> values = sorted(user.getAttributeStream(SUMMARY));
        Read known = session.getAttribute(READ + user.getId(), Read.class);
        if (known == null || !known.isOf(type, values)) {
            known = new Read(type, values, read(user, type, values));
            session.setAttribute(READ + user.getId(), known);
        }
        return known.ledger();
    }

    private Ledger read(UserModel user, String type, List<String> values) {
        List<String> lines =
                values.stream().filter(value -> !value.startsWith(SEAL)).toList();
        try {
            if (type != null && AccountType.parse(type).isEmpty()) {
                throw new IllegalArgumentException("not an account type");
            }
            if (!lines.isEmpty() && !values.contains(seal(user, type, lines))) {
                throw new IllegalArgumentException("not sealed");
            }
            return TrustSummary.read(lines.stream());
        } catch (IllegalArgumentException e) {
            LOG.warnf(
                    "The trust projection of account %s is not one that this registry wrote; it counts as level 0",
                    user.getId());
            return Ledger.EMPTY;
        }
    }

    private String seal(UserModel user, String type, List<String> lines) {
        return SEAL + sealer.index("projection", user.getId(), type + '\n' + String.join("\n", lines));
    }

    private record Read(String type, List<String> values, Ledger ledger) {

        boolean isOf(String otherType, List<String> otherValues) {
            return Objects.equals(type, otherType) && values.equals(otherValues);
        }
    }

    /** Whether the account has {@code sign-in} evidence that stands. */
    boolean showsSignIn(UserModel user) {
        return user.getFirstAttribute(ACCOUNT_TYPE) != null
                && read(user).entries().stream()
                        .anyMatch(entry -> entry.evidence().factor().equals(Factor.SIGN_IN));
    }

    boolean isWritten(UserModel user) {
        return user.getFirstAttribute(ACCOUNT_TYPE) != null && user.getFirstAttribute(LEVEL) != null;
    }

    boolean showsLevel(UserModel user, int level) {
        return Integer.toString(level).equals(user.getFirstAttribute(LEVEL));
    }

    /** Once: whoever could change it would keep evidence that was given for another kind of account. */
    void open(UserModel user, AccountType type) {
        if (user.getFirstAttribute(ACCOUNT_TYPE) != null) {
            throw new IllegalStateException("account " + user.getId() + " has a type already");
        }
        user.setSingleAttribute(ACCOUNT_TYPE, type.id());
    }

    void write(UserModel user, AccountType type, Ledger ledger, int level) {
        setIfChanged(user, ACCOUNT_TYPE, List.of(type.id()));
        setIfChanged(user, LEVEL, List.of(Integer.toString(level)));
        List<String> lines = sorted(TrustSummary.write(ledger).stream());
        Stream<String> seal = lines.isEmpty() ? Stream.empty() : Stream.of(seal(user, type.id(), lines));
        setIfChanged(user, SUMMARY, Stream.concat(lines.stream(), seal).toList());
    }

    /** Writing drops the user from the cache of every node. */
    private static void setIfChanged(UserModel user, String name, List<String> values) {
        if (!sorted(user.getAttributeStream(name)).equals(sorted(values.stream()))) {
            user.setAttribute(name, values);
        }
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }
}
