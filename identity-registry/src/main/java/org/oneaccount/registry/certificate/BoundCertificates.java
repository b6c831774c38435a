// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.store.UniqueInsert;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;

/**
 * Which account a certificate signs in to. One account for each: a unique constraint decides, so that of two that bind it at
 * once one wins. The evidence of the account says whether it still counts.
 */
public final class BoundCertificates {

    private static final String FIELD = BoundCertificateEntity.FIELD;
    private static final String INSERT =
            "INSERT INTO OA_CERTIFICATE (ID, REALM_ID, USER_ID, FINGERPRINT_INDEX, ASKED_AT, SEALED)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;
    private final EntityManager entities;

    private BoundCertificates(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.registry = session.getProvider(TrustRegistry.class);
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public static BoundCertificates of(KeycloakSession session, RealmModel realm) {
        return new BoundCertificates(session, realm);
    }

    /**
     * Makes it this account's, in this session's transaction. The evidence is the caller's to write, in the same one.
     *
     * @return false when another account holds it on evidence that counts
     */
    public boolean bind(UserModel user, ParsedCertificate certificate) {
        Optional<BoundCertificateEntity> row = find(certificate);
        if (row.isPresent()) {
            if (row.get().userId().equals(user.getId())) {
                row.get().askedAt(Time.currentTimeMillis());
                return true;
            }
            if (holder(row.get(), certificate).isPresent()) {
                return false;
            }
            release(row.get());
        }
        return new UniqueInsert(entities).run(connection -> insert(connection, user, certificate));
    }

    /** The account that it signs in to: the one that proved it, while the evidence of that counts. */
    public Optional<UserModel> holder(ParsedCertificate certificate) {
        return find(certificate).flatMap(row -> holder(row, certificate));
    }

    /** Whether evidence of this very certificate counts for this account. */
    public boolean isProvenBy(UserModel user, ParsedCertificate certificate) {
        Optional<AccountType> type = registry.accountType(user);
        Ledger ledger = registry.ledger(realm, user);
        return type.isPresent()
                && ledger.entries().stream()
                        .filter(entry -> entry.evidence().factor().equals(Factor.CERTIFICATE))
                        .filter(entry -> entry.evidence().reference().equals(certificate.fingerprint()))
                        .anyMatch(entry -> !registry.policy(realm)
                                .counting(new Ledger(ledger.person(), List.of(entry)), type.get(), now())
                                .isEmpty());
    }

    /** The account that proved it, whether or not that counts today. */
    Optional<UserModel> prover(ParsedCertificate certificate) {
        return find(certificate).flatMap(this::prover);
    }

    private Optional<UserModel> prover(BoundCertificateEntity row) {
        return Optional.ofNullable(session.users().getUserById(realm, row.userId()));
    }

    private Optional<UserModel> holder(BoundCertificateEntity row, ParsedCertificate certificate) {
        return prover(row).filter(user -> isProvenBy(user, certificate));
    }

    private Optional<BoundCertificateEntity> find(ParsedCertificate certificate) {
        return entities.createNamedQuery("oaCertificateFind", BoundCertificateEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", index(certificate))
                .getResultStream()
                .findFirst();
    }

    /** The certificate itself, of a row of this realm. */
    ParsedCertificate open(BoundCertificateEntity row) {
        return ParsedCertificate.of(Base64.getDecoder().decode(seal().open(FIELD, row.sealed())));
    }

    void release(BoundCertificateEntity row) {
        entities.createNamedQuery("oaCertificateRelease")
                .setParameter("id", row.id())
                .setParameter("user", row.userId())
                .executeUpdate();
        entities.detach(row);
    }

    private void insert(Connection connection, UserModel user, ParsedCertificate certificate) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, realm.getId());
            statement.setString(3, user.getId());
            statement.setString(4, index(certificate));
            statement.setLong(5, Time.currentTimeMillis());
            statement.setString(6, seal().seal(FIELD, Base64.getEncoder().encodeToString(der(certificate))));
            statement.executeUpdate();
        }
    }

    private String index(ParsedCertificate certificate) {
        return seal().index(FIELD, certificate.fingerprint());
    }

    private RealmSeal seal() {
        return registry.seal(realm);
    }

    private static byte[] der(ParsedCertificate certificate) {
        try {
            return certificate.holder().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
