// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.oneaccount.biometric.Handover.Stage;
import org.oneaccount.biometric.Handovers.Link;
import org.oneaccount.proof.Purpose;
import org.oneaccount.registry.fake.FakeSingleUse;

class HandoversTest {

    private static final FaceCheck CHECK = TestChecks.of("c-1", TestChecks.ADULT, Purpose.EVIDENCE);
    private static final Handover HANDOVER = new Handover(
            CHECK.key(),
            "account",
            "application",
            URI.create("https://account.example.org/page?tab_id=1"),
            CHECK.page(),
            false,
            "",
            Stage.WAITING,
            CHECK.until());

    private final FakeSingleUse store = new FakeSingleUse();
    private final Handovers handovers = handovers("realm-1");

    @Test
    void whatOneNodeKeepsAnotherFinds() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);

        assertThat(handovers("realm-1").find("c-1")).contains(HANDOVER);
    }

    @Test
    void whoeverComesBackKnowsWhatTheSourceAloneWasTold() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);

        assertThat(handovers.ofTicket(CHECK.ticket())).contains(HANDOVER);
        assertThat(handovers.ofTicket("c-1")).isEmpty();
        assertThat(handovers.ofTicket("c-1.guessed")).isEmpty();
    }

    @Test
    void aTelephoneIsKnownByWhatItWasGiven() {
        Handover followed = HANDOVER.on("given");

        assertThat(followed.isOn(Optional.of("given"))).isTrue();
        assertThat(followed.isOn(Optional.of("another"))).isFalse();
        assertThat(followed.isOn(Optional.empty())).isFalse();
        assertThat(HANDOVER.isOn(Optional.of(""))).isFalse();
    }

    @Test
    void noOtherRealmFindsIt() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);

        assertThat(handovers("realm-2").find("c-1")).isEmpty();
    }

    @Test
    void nothingAboutThePersonIsKept() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);
        handovers.link("h-1", CHECK, TestChecks.NOW);

        assertThat(store.kept.toString())
                .doesNotContain(TestChecks.ADULT.name().value())
                .doesNotContain(TestChecks.ADULT.document().number());
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);
        handovers.link("h-1", CHECK, TestChecks.NOW);

        handovers.look("h-1");

        assertThat(handovers.look("h-1")).contains(new Link("c-1", false));
    }

    @Test
    void aLinkIsFollowedOnce() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);
        handovers.link("h-1", CHECK, TestChecks.NOW);

        assertThat(handovers.follow("h-1", TestChecks.NOW)).contains(new Link("c-1", false));
        assertThat(handovers.follow("h-1", TestChecks.NOW)).contains(new Link("c-1", true));
        assertThat(handovers.look("h-1")).contains(new Link("c-1", true));
    }

    @Test
    void aLinkThatIsTakenBackLeadsNowhere() {
        handovers.keep("c-1", HANDOVER, TestChecks.NOW);
        handovers.link("h-1", CHECK, TestChecks.NOW);

        handovers.unlink("h-1");

        assertThat(handovers.look("h-1")).isEmpty();
        assertThat(handovers.follow("h-1", TestChecks.NOW)).isEmpty();
    }

    @Test
    void nobodysLinkLeadsNowhere() {
        assertThat(handovers.look("h-2")).isEmpty();
        assertThat(handovers.follow("h-2", TestChecks.NOW)).isEmpty();
    }

    @Test
    void aCheckIsUsedOnceOnAllNodes() {
        assertThat(handovers.use(CHECK, TestChecks.NOW)).isTrue();
        assertThat(handovers("realm-1").use(CHECK, TestChecks.NOW)).isFalse();
    }

    @Test
    void anEndedOrOldHandoverIsNotLive() {
        assertThat(HANDOVER.isLiveAt(TestChecks.NOW)).isTrue();
        assertThat(HANDOVER.isLiveAt(CHECK.until())).isFalse();
        assertThat(HANDOVER.at(Stage.ENDED).isLiveAt(TestChecks.NOW)).isFalse();
    }

    private Handovers handovers(String realm) {
        return new Handovers(store, (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (self, method, args) -> realm));
    }
}
