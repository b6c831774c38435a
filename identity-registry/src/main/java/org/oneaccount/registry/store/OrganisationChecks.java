// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.spi.Sources;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * Asks the register again about an organisation that accounts stand for, and takes the evidence from all of them when it says
 * no. Every step is a transaction of its own, and none is open to write while the register is waited for.
 */
public final class OrganisationChecks {

    private final KeycloakSessionFactory sessions;

    public OrganisationChecks(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The random id of the organisation with this code; empty when no account stands for it. */
    public Optional<String> find(RealmModel realm, CreditCode code) {
        return in(realm.getId(), session -> registry(session)
                .organisations()
                .find(session.getContext().getRealm(), code)
                .map(Organisations.Known::id));
    }

    /** Empty when the organisation has gone meanwhile. */
    public Optional<Outcome> check(String realm, String organisation) {
        Optional<Organisation> known = in(realm, session -> registry(session)
                .organisations()
                .byId(session.getContext().getRealm(), organisation)
                .map(Organisations.Known::organisation));
        Instant asked = now();
        Optional<Outcome> answer = known.map(asOf -> in(realm, session -> Sources.verifyOrganisation(session, asOf)));
        answer.ifPresent(outcome -> outcome.<Runnable>fold(
                        confirmed -> () -> stillConfirmed(realm, organisation),
                        refuted -> () -> lose(realm, organisation, refuted.reason(), asked),
                        unavailable -> () -> {})
                .run());
        return answer;
    }

    /**
     * Withdraws it from all accounts of the organisation, whatever the register says, and with it every mandate: else an
     * agent would be back by typing again what the register still confirms. Answers how many accounts there are.
     */
    public int revoke(String realm, String organisation, String reason, String by) {
        return forAccounts(realm, organisation, (session, account) -> Stream.of(Factor.MANDATE, Factor.ORGANISATION)
                .forEach(factor -> registry(session)
                        .revoke(session.getContext().getRealm(), account, new Revocable.AllOf(factor), reason, by)));
    }

    /** Those that a yes is older of than this, the longest unasked first. */
    List<OrganisationDue> due(Duration after, Duration retry, int most) {
        Instant now = now();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> registry(session).organisations().due(now.minus(after), now.minus(retry), most));
    }

    /** Whether it is ours to ask: on one node only. */
    boolean take(OrganisationDue due) {
        return in(due.realm(), session -> registry(session).organisations().take(due, now()));
    }

    private void stillConfirmed(String realm, String organisation) {
        in(realm, session -> {
            registry(session).organisations().stillConfirmed(organisation, now());
            return organisation;
        });
    }

    private void lose(String realm, String organisation, RefusalReason why, Instant asked) {
        forAccounts(realm, organisation, (session, account) -> registry(session)
                .loseOrganisation(session.getContext().getRealm(), account, why, asked));
    }

    private int forAccounts(String realm, String organisation, BiConsumer<KeycloakSession, UserModel> work) {
        List<String> accounts =
                in(realm, session -> registry(session).organisations().accounts(organisation));
        accounts.forEach(id -> in(realm, session -> {
            Optional<UserModel> account = Optional.ofNullable(
                    session.users().getUserById(session.getContext().getRealm(), id));
            account.ifPresent(user -> work.accept(session, user));
            return account.isPresent();
        }));
        return accounts.size();
    }

    private <T> T in(String realm, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            session.getContext().setRealm(session.realms().getRealm(realm));
            return work.apply(session);
        });
    }

    private static JpaTrustRegistry registry(KeycloakSession session) {
        return (JpaTrustRegistry) session.getProvider(TrustRegistry.class);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
