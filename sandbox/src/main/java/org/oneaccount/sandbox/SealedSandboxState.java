// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.identifier.IdNumber;

/** The sandbox's state in {@code OA_SANDBOX}, sealed by the registry like everything personal: nobody can know what testers type. */
final class SealedSandboxState implements SandboxState {

    private static final String MODE = "mode";
    private static final String MESSAGE = "message";
    private static final String PERSON = "person";
    private static final String ORGANISATION = "organisation";
    private static final String FACE = "face";
    private static final String AUTHORITY = "authority";
    private static final String KEY = "key";

    private final RealmModel realm;
    private final EntityManager database;
    private final RealmSeal seal;

    SealedSandboxState(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.seal = session.getProvider(TrustRegistry.class).seal(realm);
    }

    @Override
    public SourceMode mode(SandboxSource source) {
        return find(MODE, source.id())
                .flatMap(row -> SourceMode.parse(open(MODE, row).asText()))
                .orElse(SourceMode.UP);
    }

    @Override
    public void switchTo(SandboxSource source, SourceMode mode) {
        put(MODE, source.id(), TextNode.valueOf(mode.id()));
    }

    @Override
    public List<SentMessage> messages() {
        return newestFirst(MESSAGE)
                .setMaxResults(MAX_MESSAGES)
                .getResultStream()
                .map(row -> SandboxJson.message(open(MESSAGE, row)))
                .toList();
    }

    @Override
    public void add(SentMessage message) {
        put(MESSAGE, UUID.randomUUID().toString(), SandboxJson.of(message));
        forgetOldest(MESSAGE);
    }

    @Override
    public void forgetMessages() {
        database.createNamedQuery("sandbox.deleteKind")
                .setParameter("realm", realm.getId())
                .setParameter("kind", MESSAGE)
                .executeUpdate();
    }

    @Override
    public List<TestPerson> persons() {
        return Stream.concat(TestRegister.PERSONS.stream(), added(PERSON, SandboxJson::person))
                .toList();
    }

    @Override
    public Optional<TestPerson> person(IdNumber number) {
        return TestRegister.person(number).or(() -> find(PERSON, index(PERSON, number.value()))
                .map(row -> SandboxJson.person(open(PERSON, row))));
    }

    @Override
    public void add(TestPerson person) {
        put(PERSON, index(PERSON, person.idNumber().value()), SandboxJson.of(person));
    }

    @Override
    public List<TestOrganisation> organisations() {
        return Stream.concat(TestRegister.ORGANISATIONS.stream(), added(ORGANISATION, SandboxJson::organisation))
                .toList();
    }

    @Override
    public void add(TestOrganisation organisation) {
        put(ORGANISATION, index(ORGANISATION, organisation.code().value()), SandboxJson.of(organisation));
    }

    @Override
    public void keep(FaceTransaction transaction) {
        put(FACE, transaction.id(), SandboxJson.of(transaction));
        forgetOldest(FACE);
    }

    @Override
    public Optional<FaceTransaction> face(String transaction) {
        return find(FACE, transaction).map(row -> SandboxJson.face(open(FACE, row)));
    }

    @Override
    public Optional<SandboxKey> authority(SandboxCa ca) {
        return find(AUTHORITY, ca.id()).map(row -> SandboxKey.of(open(AUTHORITY, row)));
    }

    @Override
    public void keepAuthority(SandboxKey authority) {
        put(AUTHORITY, authority.id(), authority.kept());
    }

    @Override
    public List<SandboxKey> keys() {
        return added(KEY, SandboxKey::of).toList();
    }

    @Override
    public Optional<SandboxKey> key(String id) {
        return find(KEY, id).map(row -> SandboxKey.of(open(KEY, row)));
    }

    @Override
    public void keepKey(SandboxKey key) {
        put(KEY, key.id(), key.kept());
        forgetOldest(KEY);
    }

    private void forgetOldest(String kind) {
        database.flush();
        newestFirst(kind).setFirstResult(MAX_MESSAGES).getResultList().forEach(database::remove);
    }

    private <T> Stream<T> added(String kind, Function<JsonNode, T> read) {
        return newestFirst(kind).getResultStream().map(row -> read.apply(open(kind, row)));
    }

    private TypedQuery<SandboxEntity> newestFirst(String kind) {
        return database.createNamedQuery("sandbox.newestFirst", SandboxEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind);
    }

    private Optional<SandboxEntity> find(String kind, String key) {
        return database.createNamedQuery("sandbox.byKey", SandboxEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private void put(String kind, String key, JsonNode document) {
        SandboxEntity row = find(kind, key)
                .orElseGet(() -> new SandboxEntity(UUID.randomUUID().toString(), realm.getId(), kind, key));
        row.change(seal.seal(field(kind), SandboxJson.write(document)), Time.currentTimeMillis());
        database.persist(row);
    }

    private JsonNode open(String kind, SandboxEntity row) {
        return SandboxJson.read(seal.open(field(kind), row.sealed()));
    }

    private String index(String kind, String value) {
        return seal.index(field(kind), value);
    }

    static String field(String kind) {
        return "sandbox-" + kind;
    }
}
