// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.FacePhonePage;
import org.oneaccount.it.pages.FaceSourcePage;
import org.oneaccount.it.pages.FaceWaitingPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.Journeys;
import org.oneaccount.it.pages.PlainJourneys;

/** A face check that begins on one node and ends on another, or on both at once. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class FaceNodesIT {

    @Test
    void whatOneNodeBeganTheOtherTakesBack(Server server, Browser browser) {
        Node first = server.nodes().get(0);
        Node second = server.nodes().get(1);
        server.routeTo(first);
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        FaceSourcePage source = new GatePage(browser).chooseFace().agree();

        server.routeTo(second);
        source.pass();

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }

    @Test
    void aTelephoneMayMeetAnotherNodeThanTheComputer(Server server, Browser browser, Browser phone) {
        server.routeTo(server.nodes().get(0));
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.disableScripts();
        browser.open(application.signIn());
        FaceWaitingPage waiting = new GatePage(browser).chooseFace().agreeOnPhone();
        // The page reloads by itself, which the change of the route may cut in two.
        URI code = waiting.code();

        server.routeTo(server.nodes().get(1));
        FacePhonePage.open(phone, code).goOn().pass();
        server.routeTo(server.nodes().get(0));
        waiting.finished();

        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(4);
    }

    /** A power cut while the holder is at the source. */
    @Test
    void aNodeThatDiesMeanwhileTakesNothingWithIt(Server server, Browser browser) {
        Node first = server.nodes().get(0);
        server.routeTo(first);
        Journeys.atLevel(3, server, browser);
        Application application = Application.needing(server, 4);
        browser.open(application.signIn());
        FaceSourcePage source = new GatePage(browser).chooseFace().agree();

        first.kill();
        server.routeTo(server.nodes().get(1));
        try {
            source.pass();

            assertThat(application.tokens(browser).id().path("trust_level").asInt())
                    .isEqualTo(4);
        } finally {
            first.start();
        }
    }

    @Test
    void twoReturnsAtTheSameInstantAreOneProof(Server server, Browser setUp) {
        Node left = server.nodes().get(0);
        Node right = server.nodes().get(1);
        server.routeTo(left);
        TestPerson person = Journeys.atLevel(3, server, setUp);
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage consent =
                PlainJourneys.signInFor("biometric", browser, left, Application.open(server), person.username());
        PlainPage source = browser.submit(left, consent.expect("biometric-consent"), Map.of("device", "here"));
        HttpResponse<String> finished =
                Http.postForm(source.expect("sandbox-face").address(), Map.of("outcome", "confirmed"));
        URI back = URI.create(finished.headers().firstValue("Location").orElseThrow());
        PlainBrowser copy = browser.copy();

        Race.Results<PlainPage> ends = Race.of(() -> browser.open(left, back), () -> copy.open(right, back));

        assertThat(server.postgres().ledgers().standing(person.username()))
                .containsExactly("face", "mobile", "real-name", "sign-in");
        List<PlainPage> signedIn = Stream.of(ends.one(), ends.other())
                .filter(PlainPage::isSignedIn)
                .toList();
        assertThat(signedIn).isNotEmpty();
    }
}
