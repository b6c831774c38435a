// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.CertificateRounds.Due;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;

/**
 * Asks the authority again about a certificate that an account proved, and takes the evidence when it is revoked. Every step is a
 * transaction of its own, and none is open to write while the authority is waited for; an outage changes nothing.
 */
public final class CertificateChecks implements CertificateRounds.Checks {

    private final KeycloakSessionFactory sessions;

    public CertificateChecks(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** All certificates of an account, now. */
    public List<CertificateAnswer> check(String realm, String user) {
        List<String> rows = in(realm, session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery("oaCertificateOfUser", BoundCertificateEntity.class)
                .setParameter("user", user)
                .getResultStream()
                .map(BoundCertificateEntity::id)
                .toList());
        return rows.stream()
                .flatMap(row -> open(realm, row).stream())
                .map(certificate -> ask(realm, certificate))
                .toList();
    }

    @Override
    public List<Due> due(Duration after, int most) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .createNamedQuery("oaCertificateToAsk", BoundCertificateEntity.class)
                        .setParameter("before", now().minus(after).toEpochMilli())
                        .setMaxResults(most)
                        .getResultStream()
                        .map(row -> new Due(row.realmId(), row.id(), row.askedAt()))
                        .toList());
    }

    @Override
    public Optional<Due> take(Due due) {
        return mark(due, now().toEpochMilli());
    }

    @Override
    public void unanswered(Due taken, Instant askedAt) {
        mark(taken, askedAt.toEpochMilli());
    }

    private Optional<Due> mark(Due due, long askedAt) {
        boolean isOurs = in(
                due.realm(),
                session -> session.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .createNamedQuery("oaCertificateAsk")
                                .setParameter("id", due.id())
                                .setParameter("seen", due.askedAt())
                                .setParameter("now", askedAt)
                                .executeUpdate()
                        == 1);
        return isOurs ? Optional.of(new Due(due.realm(), due.id(), askedAt)) : Optional.empty();
    }

    @Override
    public Optional<ParsedCertificate> open(Due due) {
        return open(due.realm(), due.id());
    }

    private Optional<ParsedCertificate> open(String realm, String id) {
        return in(realm, session -> open(session, id));
    }

    @Override
    public CertificateAnswer ask(String realm, ParsedCertificate certificate) {
        return in(realm, session -> CertificateCheck.of(session).possession(certificate, now()));
    }

    /** Takes the evidence of a revoked one from the account that proved it, if any did, in a transaction of its own. */
    void withdraw(String realm, ParsedCertificate certificate) {
        in(realm, session -> {
            RealmModel own = session.getContext().getRealm();
            TrustRegistry registry = session.getProvider(TrustRegistry.class);
            BoundCertificates.of(session, own).prover(certificate).ifPresent(user -> standing(
                            session, user, certificate)
                    .toList()
                    .forEach(row -> registry.revoke(
                            own,
                            user,
                            new Revocable.Row(row.getKey()),
                            CertificateRefusal.REVOKED.id(),
                            row.getValue().evidence().source().id())));
            return null;
        });
    }

    private static Optional<ParsedCertificate> open(KeycloakSession session, String id) {
        BoundCertificateEntity row = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .find(BoundCertificateEntity.class, id);
        if (row == null) {
            return Optional.empty();
        }
        BoundCertificates certificates =
                BoundCertificates.of(session, session.getContext().getRealm());
        ParsedCertificate certificate = certificates.open(row);
        UserModel user = session.users().getUserById(session.getContext().getRealm(), row.userId());
        if (user == null || standing(session, user, certificate).findAny().isEmpty()) {
            certificates.release(row);
            return Optional.empty();
        }
        return Optional.of(certificate);
    }

    private static Stream<Map.Entry<UUID, Ledger.Entry>> standing(
            KeycloakSession session, UserModel user, ParsedCertificate certificate) {
        return session
                .getProvider(TrustRegistry.class)
                .evidence(session.getContext().getRealm(), user)
                .entrySet()
                .stream()
                .filter(row -> row.getValue().revocation().isEmpty())
                .filter(row -> row.getValue().evidence().factor().equals(Factor.CERTIFICATE))
                .filter(row -> row.getValue().evidence().reference().equals(certificate.fingerprint()));
    }

    private <T> T in(String realm, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            session.getContext().setRealm(session.realms().getRealm(realm));
            return work.apply(session);
        });
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
