// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.TrustDecision;
import org.oneaccount.trust.TrustPolicy;

/**
 * What of the ledger rides on the user: {@code account_type}, {@code trust_level}, {@code trust_summary}. Keycloak caches
 * users, so deciding from it costs no SQL. The level is for people and searches; decisions are made from the summary.
 */
final class Projection {

    static final String ACCOUNT_TYPE = "account_type";
    static final String LEVEL = "trust_level";
    static final String SUMMARY = "trust_summary";

    private static final Logger LOG = Logger.getLogger(Projection.class);
    private static final String WARNED = "oneaccount.projection.warned.";

    private final KeycloakSession session;

    Projection(KeycloakSession session) {
        this.session = session;
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

    private Ledger read(UserModel user) {
        try {
            String type = user.getFirstAttribute(ACCOUNT_TYPE);
            if (type != null && AccountType.parse(type).isEmpty()) {
                throw new IllegalArgumentException("not an account type");
            }
            return TrustSummary.read(user.getAttributeStream(SUMMARY));
        } catch (IllegalArgumentException e) {
            warnOnce(user);
            return Ledger.EMPTY;
        }
    }

    /** One warning per request, however often it decides. */
    private void warnOnce(UserModel user) {
        if (session.getAttribute(WARNED + user.getId()) == null) {
            session.setAttribute(WARNED + user.getId(), true);
            LOG.warnf("The trust projection of account %s is unreadable; it counts as level 0", user.getId());
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
        setIfChanged(user, SUMMARY, TrustSummary.write(ledger));
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
