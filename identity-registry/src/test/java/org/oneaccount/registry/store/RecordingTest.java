// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Revocable;
import org.oneaccount.registry.sealing.TestSealer;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Credibility;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.Ledger;
import org.oneaccount.trust.ShippedPolicy;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustPolicy;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

class RecordingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final SourceId REGISTER = new SourceId("identity");
    private static final SourceId GATEWAY = new SourceId("sms");
    private static final MobileNumber MOBILE = new MobileNumber("+8613800000001");
    private static final MobileNumber OTHER_MOBILE = new MobileNumber("+8613800000002");
    private static final Document ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "11010519491231002X", Optional.empty());
    private static final Document OTHER_ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "110105194912310038", Optional.empty());
    private static final Document THIRD_ID_CARD =
            new Document(DocumentType.RESIDENT_ID, "440524188001010014", Optional.empty());
    private static final Document PASSPORT = new Document(DocumentType.PASSPORT, "X1234567", Optional.of("DEU"));

    private final TestDatabase database =
            new TestDatabase(EvidenceEntity.class, IdentifierEntity.class, PersonEntity.class);
    private TrustPolicy policy = ShippedPolicy.policy();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewMobileReplacesTheOlder() {
        write("holder", mobile(MOBILE, GATEWAY));

        write("holder", mobile(OTHER_MOBILE, GATEWAY));

        assertThat(standing("holder")).containsExactly("mobile by sms");
        assertThat(data("holder").mobile()).contains(OTHER_MOBILE);
    }

    @Test
    void aMobileThatNobodyBelievesReplacesNone() {
        write("holder", mobile(MOBILE, GATEWAY));

        write("holder", mobile(OTHER_MOBILE, new SourceId("unlisted")));

        assertThat(standing("holder")).containsExactly("mobile by sms", "mobile by unlisted");
        assertThat(data("holder").mobile()).contains(MOBILE);
    }

    @Test
    void whomASourceConfirmsReplacesWhoeverWasOnlyDeclared() {
        write("holder", declared("测试甲", PASSPORT));
        Ledger before = ledger("holder");

        Recording.Result result = write("holder", confirmed("测试甲", ID_CARD));

        assertThat(result).isEqualTo(Recording.Result.WRITTEN);
        assertThat(standing("holder")).containsExactly("real-name by identity");
        assertThat(ledger("holder").entries().get(0).revocation())
                .contains(new Ledger.Revocation(NOW, "replaced", "identity"));
        assertThat(data("holder").documents()).containsExactly(ID_CARD);
        assertThat(ledger("holder").person()).isPresent().isNotEqualTo(before.person());
    }

    @Test
    void whomASourceConfirmedIsReplacedByNobodyOnline() {
        write("holder", confirmed("测试甲", ID_CARD));

        assertThat(write(
                        "holder",
                        confirmed(
                                "测试乙", new Document(DocumentType.RESIDENT_ID, "110105194912310038", Optional.empty()))))
                .isEqualTo(Recording.Result.OTHER_PERSON);
        assertThat(write("holder", declared("测试甲", PASSPORT))).isEqualTo(Recording.Result.OTHER_PERSON);
        assertThat(standing("holder")).containsExactly("real-name by identity");
    }

    @Test
    void theHoldersOwnWordReplacesNobody() {
        write("holder", declared("测试甲", PASSPORT));

        assertThat(write("holder", declared("测试乙", PASSPORT))).isEqualTo(Recording.Result.OTHER_PERSON);
    }

    @Test
    void aDeclaredPersonStaysWhenTheConfirmedNumberIsTaken() {
        write("another", confirmed("测试甲", ID_CARD));
        write("holder", declared("测试甲", PASSPORT));

        assertThat(write("holder", confirmed("测试甲", ID_CARD))).isEqualTo(Recording.Result.TAKEN);

        assertThat(standing("holder")).containsExactly("declared-document by self");
        assertThat(data("holder").documents()).containsExactly(PASSPORT);
    }

    @Test
    void whoeverRestsOnASourceThatWasStruckMayBeConfirmedAnew() {
        write("holder", confirmed("测试甲", ID_CARD));
        policy = without(REGISTER);

        write(
                "holder",
                new Proven(
                        Factor.REAL_NAME,
                        new SourceId("counter"),
                        Channel.ONLINE,
                        Optional.empty(),
                        "r-2",
                        new Proven.Detail.Identity(new PersonName("测试乙"), ID_CARD)));

        assertThat(standing("holder")).containsExactly("real-name by counter");
        policy = ShippedPolicy.policy();
        assertThat(write("another", confirmed("测试甲", ID_CARD))).isEqualTo(Recording.Result.TAKEN);
    }

    /** Whoever typed a stranger's name and number, and shows a document of their own. */
    @Test
    void atACounterADocumentOfOnesOwnDoesNotJoinAStrangers() {
        write("holder", confirmed("测试甲", ID_CARD));

        assertThat(write("holder", seen("测试乙", PASSPORT, Channel.COUNTER))).isEqualTo(Recording.Result.OTHER_PERSON);

        assertThat(standing("holder")).containsExactly("real-name by identity");
        assertThat(data("holder").documents()).containsExactly(ID_CARD);
    }

    @Test
    void atACounterADocumentJoinsWithOneOfTheAccountsBesideIt() {
        write("holder", confirmed("测试甲", ID_CARD));
        Ledger before = ledger("holder");

        assertThat(write("holder", seen("Test Person", PASSPORT, Channel.COUNTER, ID_CARD)))
                .isEqualTo(Recording.Result.WRITTEN);

        assertThat(standing("holder")).containsExactly("real-name by identity", "onsite-document by counter");
        assertThat(data("holder").documents()).containsExactly(PASSPORT, ID_CARD);
        assertThat(ledger("holder").person()).isEqualTo(before.person());
    }

    @Test
    void whatLiesBesideItHasToBeTheAccountsByAWordThatIsBelieved() {
        write("another", confirmed("测试丙", OTHER_ID_CARD));
        write("holder", confirmed("测试甲", ID_CARD));
        write("declaring", declared("测试甲", PASSPORT));
        Ledger declared = ledger("declaring");

        assertThat(write("holder", seen("测试乙", PASSPORT, Channel.COUNTER, OTHER_ID_CARD)))
                .isEqualTo(Recording.Result.OTHER_PERSON);
        // A declared document joins nothing to itself: it gives way.
        write("declaring", seen("测试甲", THIRD_ID_CARD, Channel.COUNTER, PASSPORT));
        assertThat(data("declaring").documents()).containsExactly(THIRD_ID_CARD);
        assertThat(ledger("declaring").person()).isNotEqualTo(declared.person());
    }

    @Test
    void nobodyLooksAtAKiosk() {
        write("holder", confirmed("测试甲", ID_CARD));

        assertThat(write("holder", seen("测试甲", PASSPORT, Channel.KIOSK, ID_CARD)))
                .isEqualTo(Recording.Result.OTHER_PERSON);
        assertThat(write("holder", seen("测试乙", ID_CARD, Channel.KIOSK))).isEqualTo(Recording.Result.OTHER_PERSON);
    }

    @Test
    void atACounterTheSameNumberMayCarryANewName() {
        write("holder", confirmed("测试甲", ID_CARD));
        Ledger before = ledger("holder");

        assertThat(write("holder", seen("测试新", ID_CARD, Channel.COUNTER))).isEqualTo(Recording.Result.WRITTEN);

        assertThat(data("holder").name()).contains(new PersonName("测试新"));
        assertThat(ledger("holder").person()).isEqualTo(before.person());
    }

    @Test
    void aDocumentWhoseEvidenceIsWithdrawnIsForgotten() {
        write("holder", confirmed("测试甲", ID_CARD));
        write("holder", seen("Test Person", PASSPORT, Channel.COUNTER, ID_CARD));

        database.in(entities -> new Withdrawal(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER))
                .write(
                        TestAccounts.natural("holder"),
                        new Revocable.AllOf(Factor.ONSITE_DOCUMENT),
                        new Ledger.Revocation(NOW, "lost", "test")));

        assertThat(data("holder").documents()).containsExactly(ID_CARD);
    }

    @Test
    void whenTheMobileIsTakenNothingIsWrittenAndNobodyGivesWay() {
        write("another", mobile(MOBILE, GATEWAY));
        AtomicBoolean gaveWay = new AtomicBoolean();

        assertThat(write(
                        "holder", List.of(confirmed("测试甲", ID_CARD), mobile(MOBILE, GATEWAY)), () -> gaveWay.set(true)))
                .isEqualTo(Recording.Result.TAKEN);

        assertThat(gaveWay).isFalse();
        assertThat(standing("holder")).isEmpty();
        assertThat(write("a-third", confirmed("测试甲", ID_CARD))).isEqualTo(Recording.Result.WRITTEN);
    }

    @Test
    void whenTheDocumentIsTakenTheMobileIsFreeAgain() {
        write("another", confirmed("测试甲", ID_CARD));

        assertThat(write("holder", List.of(confirmed("测试甲", ID_CARD), mobile(MOBILE, GATEWAY)), () -> {}))
                .isEqualTo(Recording.Result.TAKEN);

        assertThat(standing("holder")).isEmpty();
        assertThat(write("a-third", mobile(MOBILE, GATEWAY))).isEqualTo(Recording.Result.WRITTEN);
    }

    /** The account held it before: that does not change. */
    @Test
    void whenTheDocumentIsTakenAnOlderMobileStays() {
        write("another", confirmed("测试甲", ID_CARD));
        write("holder", mobile(MOBILE, GATEWAY));

        write("holder", List.of(confirmed("测试甲", ID_CARD), mobile(MOBILE, GATEWAY)), () -> {});

        assertThat(write("a-third", mobile(MOBILE, GATEWAY))).isEqualTo(Recording.Result.TAKEN);
    }

    @Test
    void whatWasConfirmedEarlierIsWrittenWithItsTime() {
        Instant earlier = NOW.minus(Duration.ofDays(29));
        Proven redeemed = new PersonalData.Claim(new PersonName("测试甲"), ID_CARD, REGISTER, "r-1", earlier).realName();

        write("holder", List.of(redeemed, mobile(MOBILE, GATEWAY)), () -> {});

        assertThat(ledger("holder").entries())
                .extracting(entry -> entry.evidence().confirmedAt())
                .containsExactly(earlier, NOW);
    }

    private static Proven mobile(MobileNumber number, SourceId source) {
        return new Proven(
                Factor.MOBILE, source, Channel.ONLINE, Optional.empty(), "m", new Proven.Detail.Mobile(number));
    }

    private static Proven declared(String name, Document document) {
        return identity(Factor.DECLARED_DOCUMENT, SourceId.SELF, name, document);
    }

    private static Proven confirmed(String name, Document document) {
        return identity(Factor.REAL_NAME, REGISTER, name, document);
    }

    private static Proven identity(Factor factor, SourceId source, String name, Document document) {
        return new Proven(
                factor,
                source,
                Channel.ONLINE,
                Optional.empty(),
                "r",
                new Proven.Detail.Identity(new PersonName(name), document));
    }

    private static Proven seen(String name, Document document, Channel channel, Document... former) {
        return new Proven(
                Factor.ONSITE_DOCUMENT,
                new SourceId("counter"),
                channel,
                Optional.empty(),
                "r-3",
                new Proven.Detail.Identity(
                        new PersonName(name),
                        document,
                        Optional.empty(),
                        Arrays.stream(former).findFirst()));
    }

    private static TrustPolicy without(SourceId source) {
        Map<SourceId, Credibility> sources =
                new LinkedHashMap<>(ShippedPolicy.policy().sources());
        sources.remove(source);
        return new TrustPolicy(ShippedPolicy.policy().ladders(), Map.of(), sources);
    }

    private Recording.Result write(String user, Proven proven) {
        return write(user, List.of(proven), () -> {});
    }

    private Recording.Result write(String user, List<Proven> proven, Runnable makeWay) {
        return database.in(entities -> new Recording(
                        new LedgerStore(entities),
                        new IdentifierIndex(entities, TestSealer.SEALER),
                        new PersonVault(entities, TestSealer.SEALER),
                        policy,
                        NOW)
                .write(TestAccounts.natural(user), proven, makeWay));
    }

    private List<String> standing(String user) {
        return ledger(user).entries().stream()
                .filter(entry -> entry.revocation().isEmpty())
                .map(Ledger.Entry::evidence)
                .map(evidence -> evidence.factor() + " by " + evidence.source())
                .toList();
    }

    private Ledger ledger(String user) {
        return database.in(entities -> new LedgerStore(entities)
                .ledger(
                        TestAccounts.natural(user).user(),
                        new PersonVault(entities, TestSealer.SEALER)
                                .person(TestAccounts.natural(user).user())));
    }

    private PersonalData data(String user) {
        Account account = TestAccounts.natural(user);
        return database.in(entities -> new PersonVault(entities, TestSealer.SEALER)
                .read(account.realm(), account.user())
                .data());
    }
}
