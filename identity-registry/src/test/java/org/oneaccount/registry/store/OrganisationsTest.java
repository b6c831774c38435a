// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Proven.Detail.Principal;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.sealing.TestSealer;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

class OrganisationsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    private static final Organisation FIRST = organisation("91119999000000182X", "测试甲科技有限公司");
    private static final Organisation SECOND = organisation("91119999000000190Q", "测试乙贸易有限公司");

    private final TestDatabase database = new TestDatabase(
            EvidenceEntity.class, IdentifierEntity.class, PersonEntity.class, OrganisationEntity.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOrganisationHasOneRowHoweverOftenItIsProven() {
        assertThat(held(FIRST).id())
                .isEqualTo(held(FIRST).id())
                .isNotEqualTo(held(SECOND).id());
    }

    @Test
    void anAccountFindsItsOrganisationAsTheRegisterConfirmedItLast() {
        Account agent = agent("agent", FIRST);
        Organisation renamed = organisation("91119999000000182X", "测试甲新科技有限公司");

        agent("another-agent", renamed);

        assertThat(of(agent)).contains(renamed);
    }

    @Test
    void nothingOfAnOrganisationIsStoredInClear() {
        agent("agent", FIRST);

        Object row =
                database.in(entities -> entities.createNativeQuery("select CODE_INDEX || SEALED from OA_ORGANISATION")
                        .getSingleResult());

        assertThat(row.toString()).doesNotContain("91119999000000182X", "测试甲");
    }

    @Test
    void oneMobileMayBelongToAgentsOfTwoOrganisations() {
        assertThat(write(agent("agent", FIRST), mobile())).isEqualTo(Recording.Result.WRITTEN);
        assertThat(write(agent("same-person-elsewhere", SECOND), mobile())).isEqualTo(Recording.Result.WRITTEN);
        assertThat(write(TestAccounts.natural("at-home"), mobile())).isEqualTo(Recording.Result.WRITTEN);

        assertThat(write(agent("colleague", FIRST), mobile())).isEqualTo(Recording.Result.TAKEN);
    }

    @Test
    void anAgentsMobileNeedsTheOrganisationFirst() {
        assertThatThrownBy(() -> write(TestAccounts.legal("agent"), mobile()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCreditCodeBelongsToTheOnePrincipal() {
        Account principal = agent("principal", FIRST);
        Account other = agent("other", FIRST);

        assertThat(write(other, mandate(Principal.NO))).isEqualTo(Recording.Result.WRITTEN);
        assertThat(write(principal, mandate(Principal.YES))).isEqualTo(Recording.Result.WRITTEN);

        assertThat(write(other, mandate(Principal.YES))).isEqualTo(Recording.Result.TAKEN);
        assertThat(write(other, mandate(Principal.IF_NONE_IS))).isEqualTo(Recording.Result.WRITTEN);
        assertThat(holdersOf(FIRST.code())).containsExactly("principal");
    }

    @Test
    void whoeverIsNamedWhileNobodyIsBecomesThePrincipal() {
        write(agent("agent", FIRST), mandate(Principal.IF_NONE_IS));

        assertThat(holdersOf(FIRST.code())).containsExactly("agent");
        assertThat(holdersOf(SECOND.code())).isEmpty();
    }

    /** A colleague could not be named, and an agent who may not act would be whom the company's own number leads to. */
    @Test
    void theCreditCodeGoesWithTheMandateWhateverCertificateIsThere() {
        Account former = agent("former", FIRST);
        write(former, mandate(Principal.NO));
        write(former, certificate());
        assertThat(holdersOf(FIRST.code())).containsExactly("former");

        withdraw(former, Factor.MANDATE);

        assertThat(holdersOf(FIRST.code())).isEmpty();
        assertThat(write(agent("next", FIRST), mandate(Principal.YES))).isEqualTo(Recording.Result.WRITTEN);
    }

    @Test
    void aMandateGoesWithTheNameOfTheOneItNames() {
        Account agent = agent("agent", FIRST);
        write(agent, realName());
        write(agent, mandate(Principal.YES));

        assertThat(withdraw(agent, Factor.REAL_NAME)).containsExactlyInAnyOrder(Factor.REAL_NAME, Factor.MANDATE);

        assertThat(holdersOf(FIRST.code())).isEmpty();
        assertThat(write(agent, realName())).isEqualTo(Recording.Result.WRITTEN);
    }

    @Test
    void aMandateStaysWhileOtherEvidenceSaysWhoTheAgentIs() {
        Account agent = agent("agent", FIRST);
        write(agent, realName());
        write(agent, seen());
        write(agent, mandate(Principal.YES));

        assertThat(withdraw(agent, Factor.REAL_NAME)).containsExactly(Factor.REAL_NAME);

        assertThat(holdersOf(FIRST.code())).containsExactly("agent");
    }

    @Test
    void whatWasConfirmedLongAgoIsDueWhileEvidenceOfItStands() {
        assertThat(dueOn(NOW.plusSeconds(1))).isEmpty();
        Account agent = agent("agent", FIRST);
        assertThat(dueOn(NOW.plusSeconds(1))).isEmpty();

        write(agent, organisationEvidence());

        assertThat(dueOn(NOW)).isEmpty();
        assertThat(dueOn(NOW.plusSeconds(1))).hasSize(1);
        confirm(agent, NOW.plusSeconds(60));
        assertThat(dueOn(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void oneOfTwoWhoSawItDueMayAsk() {
        write(agent("agent", FIRST), organisationEvidence());
        OrganisationDue due = dueOn(NOW.plusSeconds(1)).get(0);

        assertThat(take(due, NOW)).isTrue();
        assertThat(take(due, NOW)).isFalse();
        assertThat(dueOn(NOW.plusSeconds(1))).hasSize(1);
        assertThat(dueOn(NOW)).isEmpty();
    }

    @Test
    void anotherConfirmationMeanwhileCountsMoreThanAnOlderNo() {
        Account agent = agent("agent", FIRST);

        assertThat(isConfirmedSince(agent, NOW.minusSeconds(1))).isTrue();
        assertThat(isConfirmedSince(agent, NOW)).isFalse();
    }

    @Test
    void theAccountsOfAnOrganisationAreKnown() {
        Account one = agent("one", FIRST);
        agent("two", FIRST);
        agent("elsewhere", SECOND);

        assertThat(accounts(one)).containsExactly("one", "two");
    }

    private List<OrganisationDue> dueOn(Instant before) {
        return database.in(entities -> new Organisations(entities, TestSealer.SEALER).due(before, before, 10));
    }

    private boolean take(OrganisationDue due, Instant now) {
        return database.in(entities -> new Organisations(entities, TestSealer.SEALER).take(due, now));
    }

    private void confirm(Account account, Instant at) {
        database.in(entities -> {
            new Organisations(entities, TestSealer.SEALER)
                    .stillConfirmed(account.organisation().orElseThrow().id(), at);
            return at;
        });
    }

    private boolean isConfirmedSince(Account account, Instant asked) {
        return database.in(
                entities -> new Organisations(entities, TestSealer.SEALER).isConfirmedSince(account.user(), asked));
    }

    private List<String> accounts(Account account) {
        return database.in(entities -> new Organisations(entities, TestSealer.SEALER)
                .accounts(account.organisation().orElseThrow().id()));
    }

    private static Proven organisationEvidence() {
        return new Proven(
                Factor.ORGANISATION,
                new SourceId("registry"),
                Channel.ONLINE,
                Optional.empty(),
                "o",
                new Detail.OfOrganisation(FIRST));
    }

    private Account agent(String user, Organisation organisation) {
        return database.in(entities -> {
            Organisations organisations = new Organisations(entities, TestSealer.SEALER);
            Account account = TestAccounts.legal(user);
            Organisations.Known known = organisations.hold(account.realm(), organisation, NOW);
            organisations.confirm(account.realm(), known, NOW);
            new PersonVault(entities, TestSealer.SEALER).write(account.realm(), account.user(), known);
            return account.of(known);
        });
    }

    private Organisations.Known held(Organisation organisation) {
        return database.in(entities -> new Organisations(entities, TestSealer.SEALER)
                .hold(TestAccounts.natural("any").realm(), organisation, NOW));
    }

    private Optional<Organisation> of(Account account) {
        return database.in(entities -> new Organisations(entities, TestSealer.SEALER)
                .of(account.realm(), account.user())
                .map(Organisations.Known::organisation));
    }

    private Recording.Result write(Account account, Proven proven) {
        return database.in(entities -> new Recording(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER),
                        ShippedPolicy.policy(),
                        NOW)
                .write(account, List.of(proven), () -> {}));
    }

    private Set<Factor> withdraw(Account account, Factor factor) {
        return database.in(entities -> new Withdrawal(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER))
                .write(account, new Revocable.AllOf(factor), new Ledger.Revocation(NOW, "a-test", "admin")));
    }

    private List<String> holdersOf(CreditCode code) {
        return database.in(entities -> new IdentifierIndex(entities, TestSealer.SEALER)
                .find(TestAccounts.natural("any").realm(), AccountType.LEGAL, IdentifierKey.of(code)).stream()
                        .map(IdentifierIndex.Held::userId)
                        .toList());
    }

    private static Proven mobile() {
        return new Proven(
                Factor.MOBILE, new SourceId("sms"), Channel.ONLINE, Optional.empty(), "m", new Detail.Mobile(MOBILE));
    }

    private static Proven mandate(Principal principal) {
        return new Proven(
                Factor.MANDATE,
                new SourceId("registry"),
                Channel.ONLINE,
                Optional.empty(),
                "d",
                new Detail.ForOrganisation(principal));
    }

    private static Proven certificate() {
        return new Proven(
                Factor.CERTIFICATE,
                new SourceId("ca"),
                Channel.ONLINE,
                Optional.empty(),
                "c",
                new Detail.ForOrganisation(Principal.IF_NONE_IS));
    }

    private static Proven realName() {
        return identity(Factor.REAL_NAME, new SourceId("identity"), Channel.ONLINE);
    }

    private static Proven seen() {
        return identity(Factor.ONSITE_DOCUMENT, new SourceId("counter"), Channel.COUNTER);
    }

    private static Proven identity(Factor factor, SourceId source, Channel channel) {
        return new Proven(
                factor,
                source,
                channel,
                Optional.empty(),
                "r",
                new Detail.Identity(
                        new PersonName("测试乙"),
                        new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty())));
    }

    private static Organisation organisation(String code, String name) {
        return new Organisation(new CreditCode(code), new OrganisationName(name), new PersonName("测试甲"));
    }
}
