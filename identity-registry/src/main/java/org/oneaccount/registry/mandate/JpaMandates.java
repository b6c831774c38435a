// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail.Principal;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.registry.mandate.Mandate.State;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Identifier;

/** Mandates in Keycloak's own database. */
final class JpaMandates implements Mandates {

    private static final int MOST_TRIES = 3;
    private static final String REPLACED = "replaced";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustRegistry registry;
    private final RealmSeal seal;

    JpaMandates(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.registry = session.getProvider(TrustRegistry.class);
        this.seal = registry.seal(realm);
    }

    @Override
    public Optional<Mandate> asked(UserModel agent) {
        return asked(entities(session), agent.getId()).filter(Mandate::isAsked);
    }

    @Override
    public Optional<Mandate> find(UserModel agent, String id) {
        return find(id).filter(mandate -> mandate.account().equals(agent.getId()));
    }

    @Override
    public Optional<Mandate> find(String id) {
        EntityManager entities = entities(session);
        return Optional.ofNullable(entities.find(MandateEntity.class, id))
                .filter(row -> row.realmId().equals(realm.getId()))
                .map(row -> detached(entities, row));
    }

    @Override
    public Mandate ask(UserModel user, MandateTerms terms, Duration lifetime) {
        MandateEntity.Agent agent = agent(user)
                .orElseThrow(() -> new IllegalStateException("a mandate needs the organisation and the agent first"));
        // Another page of the agent may ask at the same moment; the next try finds it.
        for (int tries = 1; ; tries++) {
            try {
                return inOwnTransaction(entities -> asked(entities, agent.account())
                        .filter(Mandate::isAsked)
                        .filter(same -> same.terms().equals(terms))
                        .orElseGet(() -> make(entities, agent, terms, lifetime)));
            } catch (ModelDuplicateException duplicate) {
                if (tries == MOST_TRIES) {
                    throw duplicate;
                }
            }
        }
    }

    @Override
    public void cancel(UserModel user) {
        String account = user.getId();
        inOwnTransaction(entities -> close(entities, account));
    }

    @Override
    public Optional<Mandate> look(AppointmentCode code) {
        EntityManager entities = entities(session);
        return ofCode(entities, code).getResultStream().findFirst().map(row -> detached(entities, row));
    }

    @Override
    public Optional<Mandate> lock(AppointmentCode code) {
        return ofCode(entities(session), code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::mandate);
    }

    @Override
    public Optional<MandateRefusal> grant(Mandate locked, Granting granting) {
        Optional<MandateRefusal> refusal = MandateRefusal.of(locked.state());
        if (refusal.isPresent()) {
            return refusal;
        }
        MandateEntity row = entities(session).find(MandateEntity.class, locked.id());
        UserModel user = session.users().getUserById(realm, locked.account());
        if (user == null || !agent(user).filter(row::isOf).isPresent()) {
            return Optional.of(MandateRefusal.AGENT_CHANGED);
        }
        Recorded recorded = registry.record(realm, user, proven(locked, granting));
        return recorded.fold(
                written -> written(row, user, granting),
                () -> Optional.of(
                        locked.terms().principal() && (granting.beside().isEmpty() || isPrincipalAnothers(user))
                                ? MandateRefusal.PRINCIPAL_TAKEN
                                : MandateRefusal.DOCUMENT_TAKEN),
                () -> Optional.of(MandateRefusal.OTHER_PERSON));
    }

    private static List<Proven> proven(Mandate mandate, Granting granting) {
        List<Proven> proven = new ArrayList<>(granting.beside());
        proven.add(new Proven(
                Factor.MANDATE,
                granting.source(),
                granting.channel(),
                Optional.of(mandate.terms().until()),
                mandate.id(),
                new Proven.Detail.ForOrganisation(mandate.terms().principal() ? Principal.YES : Principal.NO)));
        return proven;
    }

    /** The new mandate takes the place of this account's older ones, also where it allows less. */
    private Optional<MandateRefusal> written(MandateEntity row, UserModel user, Granting granting) {
        row.grant(granting, now());
        entities(session).flush();
        granted(user).stream()
                .filter(older -> !older.id().equals(row.id()))
                .forEach(older -> withdraw(user, older.id(), REPLACED, granting.by()));
        new MandateNotices(session, realm).granted(user, granting);
        return Optional.empty();
    }

    private boolean isPrincipalAnothers(UserModel user) {
        return registry.organisation(realm, user)
                .map(own ->
                        new Identifier(Identifier.Kind.CREDIT_CODE, own.code().value()))
                .filter(code -> registry.find(realm, AccountType.LEGAL, code).stream()
                        .anyMatch(holder -> !holder.getId().equals(user.getId())))
                .isPresent();
    }

    @Override
    public void decline(Mandate locked, String by) {
        entities(session).find(MandateEntity.class, locked.id()).close(State.DECLINED, "declined", by, now());
    }

    @Override
    public Optional<Organisation> organisation(Mandate mandate) {
        return Optional.ofNullable(session.users().getUserById(realm, mandate.account()))
                .flatMap(agent -> registry.organisation(realm, agent));
    }

    @Override
    public List<Mandate> grantedBy(UserModel representative) {
        return valid(entities(session)
                .createNamedQuery("oaMandateGrantedBy", MandateEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("by", representative.getId())
                .getResultList());
    }

    @Override
    public List<Mandate> of(CreditCode organisation) {
        return valid(rowsOf(organisation));
    }

    @Override
    public List<Mandate> grantedOn(SourceId source, String reference) {
        return valid(entities(session)
                        .createNamedQuery("oaMandateGrantedOn", MandateEntity.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("reference", reference)
                        .getResultList())
                .stream()
                .filter(mandate -> isConfirmedBy(source, mandate))
                .toList();
    }

    private boolean isConfirmedBy(SourceId source, Mandate mandate) {
        return Optional.ofNullable(session.users().getUserById(realm, mandate.account())).stream()
                .flatMap(agent -> registry.evidence(realm, agent).values().stream())
                .anyMatch(entry ->
                        isOf(mandate.id(), entry) && entry.evidence().source().equals(source));
    }

    @Override
    public Optional<Mandate> inForce(UserModel agent) {
        Set<String> counting =
                registry.policy(realm).counting(registry.ledger(realm, agent), AccountType.LEGAL, now()).stream()
                        .filter(evidence -> evidence.factor().equals(Factor.MANDATE))
                        .map(Evidence::reference)
                        .collect(Collectors.toSet());
        return valid(granted(agent)).stream()
                .filter(mandate -> counting.contains(mandate.id()))
                .reduce((older, newer) -> newer);
    }

    @Override
    public void revoke(Mandate mandate, String reason, String by) {
        Optional.ofNullable(session.users().getUserById(realm, mandate.account()))
                .ifPresent(agent -> withdraw(agent, mandate.id(), reason, by));
    }

    private void withdraw(UserModel agent, String mandate, String reason, String by) {
        registry.evidence(realm, agent).forEach((id, entry) -> {
            if (isOf(mandate, entry) && entry.revocation().isEmpty()) {
                registry.revoke(realm, agent, new Revocable.Row(id), reason, by);
            }
        });
    }

    @Override
    public void settle(UserModel agent) {
        Map<UUID, Ledger.Entry> evidence = registry.evidence(realm, agent);
        for (MandateEntity row : granted(agent)) {
            evidence.values().stream()
                    .filter(entry -> isOf(row.id(), entry))
                    .flatMap(entry -> entry.revocation().stream())
                    .findFirst()
                    .ifPresent(revocation -> settle(agent, row, revocation));
        }
        entities(session).flush();
    }

    private void settle(UserModel agent, MandateEntity row, Ledger.Revocation revocation) {
        boolean ended = revocation.reason().equals(EndedMandates.REASON);
        row.close(ended ? State.ENDED : State.REVOKED, revocation.reason(), revocation.by(), revocation.at());
        if (ended) {
            new MandateNotices(session, realm).ended(agent, row.granted().orElseThrow());
        } else if (!revocation.reason().equals(REPLACED)) {
            new MandateNotices(session, realm).revoked(agent, row.granted().orElseThrow());
        }
    }

    /** Time is over: the evidence goes, and both sides are told. */
    void end(MandateEntity row) {
        UserModel agent = session.users().getUserById(realm, row.userId());
        withdraw(
                agent,
                row.id(),
                EndedMandates.REASON,
                row.granted().orElseThrow().by());
    }

    private static boolean isOf(String mandate, Ledger.Entry entry) {
        return entry.evidence().factor().equals(Factor.MANDATE)
                && entry.evidence().reference().equals(mandate);
    }

    /** Who the account is about now; empty while its organisation or its person is not known. */
    private Optional<MandateEntity.Agent> agent(UserModel user) {
        return registry.organisation(realm, user).flatMap(organisation -> registry.ledger(realm, user)
                .person()
                .map(person -> new MandateEntity.Agent(
                        user.getId(), person.toString(), organisationIndex(organisation.code()))));
    }

    /** Rows to be changed in this transaction. */
    private List<MandateEntity> granted(UserModel agent) {
        return entities(session)
                .createNamedQuery("oaMandateGranted", MandateEntity.class)
                .setParameter("user", agent.getId())
                .getResultList();
    }

    private List<MandateEntity> rowsOf(CreditCode organisation) {
        return entities(session)
                .createNamedQuery("oaMandateOfOrganisation", MandateEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", organisationIndex(organisation))
                .getResultList();
    }

    private List<Mandate> valid(List<MandateEntity> rows) {
        return rows.stream()
                .map(this::mandate)
                .filter(mandate -> mandate.state() == State.GRANTED)
                .toList();
    }

    private Optional<Mandate> asked(EntityManager entities, String account) {
        return entities.createNamedQuery("oaMandateAsked", MandateEntity.class)
                .setParameter("user", account)
                .getResultStream()
                .findFirst()
                .map(row -> detached(entities, row));
    }

    private TypedQuery<MandateEntity> ofCode(EntityManager entities, AppointmentCode code) {
        return entities.createNamedQuery("oaMandateOfCode", MandateEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("index", seal.index("mandate", code.digits()));
    }

    /** Detached: a page that asks again must see what another request has written meanwhile. */
    private Mandate detached(EntityManager entities, MandateEntity row) {
        entities.detach(row);
        return mandate(row);
    }

    private Mandate make(EntityManager entities, MandateEntity.Agent agent, MandateTerms terms, Duration lifetime) {
        close(entities, agent.account());
        String id = UUID.randomUUID().toString();
        String nonce = SecretGenerator.getInstance().randomString();
        MandateEntity row = new MandateEntity(
                id,
                realm.getId(),
                agent,
                nonce,
                seal.index("mandate", code(agent.account(), nonce).digits()),
                now().plus(lifetime),
                terms.until(),
                seal.seal(MandateDetails.FIELD + id, new MandateDetails(terms.scope(), terms.principal()).write()));
        entities.persist(row);
        entities.flush();
        return mandate(row);
    }

    private static int close(EntityManager entities, String account) {
        return entities.createNamedQuery("oaMandateClose")
                .setParameter("state", State.CANCELLED.name())
                .setParameter("now", now().toEpochMilli())
                .setParameter("user", account)
                .executeUpdate();
    }

    private Mandate mandate(MandateEntity row) {
        MandateDetails details = MandateDetails.read(seal.open(MandateDetails.FIELD + row.id(), row.sealed()));
        return new Mandate(
                row.id(),
                row.userId(),
                code(row.userId(), row.nonce()),
                row.codeEndsAt(),
                new MandateTerms(details.scope(), row.endsAt(), details.principal()),
                row.stateAt(now()),
                row.granted());
    }

    private AppointmentCode code(String account, String nonce) {
        return AppointmentCode.derivedFrom(seal.index("mandate-code", account + '\n' + nonce));
    }

    private String organisationIndex(CreditCode organisation) {
        return seal.index("mandate-organisation", organisation.value());
    }

    private <T> T inOwnTransaction(Function<EntityManager, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> work.apply(entities(own)),
                "trust mandates");
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
