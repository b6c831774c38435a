// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.store.TestDatabase;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;

class BoundCertificatesTest {

    private static final Authority CA = Authority.named(Kind.EC, "CA");

    private final TestDatabase database = new TestDatabase(BoundCertificateEntity.class);
    private final RealmModel realm = fake(RealmModel.class, (name, arguments) -> "realm");
    private final Map<String, List<Ledger.Entry>> ledgers = new HashMap<>();
    private final ParsedCertificate certificate = CA.signatory().certificate();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCertificateFindsTheAccountThatProvedIt() {
        assertThat(bind("first")).isTrue();
        proven("first", Optional.empty());

        assertThat(holder(certificate)).contains("first");
        assertThat(holder(CA.signatory().certificate())).isEmpty();
    }

    @Test
    void withoutEvidenceItFindsNobody() {
        bind("first");

        assertThat(holder(certificate)).isEmpty();
    }

    @Test
    void itIsOneAccounts() {
        bind("first");
        proven("first", Optional.empty());

        assertThat(bind("second")).isFalse();
        assertThat(bind("first")).isTrue();
        assertThat(holder(certificate)).contains("first");
    }

    /** Of a signature over an elliptic curve anybody makes a second that is as good: n - s in the place of s. */
    @Test
    void withTheSignatureWrittenInAnotherWayItIsTheSameCertificate() throws Exception {
        Certificate own = certificate.holder().toASN1Structure();
        BigInteger order = ((ECPublicKey) CA.keys().getPublic()).getParams().getOrder();
        BigInteger[] numbers =
                StandardDSAEncoding.INSTANCE.decode(order, own.getSignature().getOctets());
        byte[] other = StandardDSAEncoding.INSTANCE.encode(order, numbers[0], order.subtract(numbers[1]));
        ParsedCertificate twin = ParsedCertificate.of(new DERSequence(new ASN1Encodable[] {
                    own.getTBSCertificate(), own.getSignatureAlgorithm(), new DERBitString(other)
                })
                .getEncoded());
        bind("first");
        proven("first", Optional.empty());

        assertThat(CertificatePath.find(CA.trusted(), twin, TestCertificates.NOW))
                .isPresent();
        assertThat(holder(twin)).contains("first");
    }

    @Test
    void onceWithdrawnItIsFreeForAnother() {
        bind("first");
        proven("first", Optional.of(new Ledger.Revocation(Instant.now(), "certificateRevoked", "ca")));

        assertThat(bind("second")).isTrue();
        proven("second", Optional.empty());
        assertThat(holder(certificate)).contains("second");
    }

    @Test
    void nothingOfItCanBeReadInTheTable() {
        bind("first");

        Object[] row = database.in(entities ->
                (Object[]) entities.createNativeQuery("select FINGERPRINT_INDEX, SEALED from OA_CERTIFICATE")
                        .getSingleResult());

        assertThat(row[0]).asString().startsWith("index").doesNotContain(certificate.fingerprint());
        assertThat(row[1]).asString().startsWith("sealed");
    }

    @Test
    void whatIsSealedIsTheCertificateItself() {
        bind("first");

        ParsedCertificate opened = with(bound -> bound.open(
                database.in(entities -> entities.createNamedQuery("oaCertificateToAsk", BoundCertificateEntity.class)
                        .setParameter("before", Long.MAX_VALUE)
                        .getSingleResult())));

        assertThat(opened.fingerprint()).isEqualTo(certificate.fingerprint());
    }

    private void proven(String user, Optional<Ledger.Revocation> revocation) {
        ledgers.put(
                user,
                List.of(new Ledger.Entry(
                        new Evidence(
                                Factor.CERTIFICATE,
                                new SourceId("ca"),
                                Channel.ONLINE,
                                Optional.empty(),
                                Instant.now().minusSeconds(1),
                                Optional.of(Instant.now().plus(Duration.ofDays(1))),
                                certificate.fingerprint()),
                        revocation)));
    }

    private boolean bind(String user) {
        return with(bound -> bound.bind(user(user), certificate));
    }

    private Optional<String> holder(ParsedCertificate shown) {
        return with(bound -> bound.holder(shown).map(UserModel::getId));
    }

    private <T> T with(Function<BoundCertificates, T> work) {
        return database.in(entities -> work.apply(BoundCertificates.of(session(entities), realm)));
    }

    private KeycloakSession session(EntityManager entities) {
        TrustRegistry registry = registry();
        JpaConnectionProvider connection = fake(JpaConnectionProvider.class, (name, arguments) -> entities);
        UserProvider users = fake(UserProvider.class, (name, arguments) -> user((String) arguments[1]));
        return fake(KeycloakSession.class, (name, arguments) -> switch (name) {
            case "users" -> users;
            case "getProvider" -> arguments[0] == TrustRegistry.class ? registry : connection;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private TrustRegistry registry() {
        return fake(TrustRegistry.class, (name, arguments) -> switch (name) {
            case "accountType" -> Optional.of(AccountType.LEGAL);
            case "policy" -> ShippedPolicy.policy();
            case "ledger" -> new Ledger(
                    Optional.empty(), ledgers.getOrDefault(((UserModel) arguments[1]).getId(), List.of()));
            case "seal" -> new Reversing();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static UserModel user(String id) {
        return fake(UserModel.class, (name, arguments) -> id);
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments)));
    }

    /** Nobody reads it by accident, and a test can. */
    private static final class Reversing implements RealmSeal {

        @Override
        public String seal(String field, String text) {
            return "sealed" + new StringBuilder(text).reverse();
        }

        @Override
        public String open(String field, String sealed) {
            return new StringBuilder(sealed.substring("sealed".length()))
                    .reverse()
                    .toString();
        }

        @Override
        public String index(String field, String value) {
            return "index" + value.hashCode();
        }
    }
}
