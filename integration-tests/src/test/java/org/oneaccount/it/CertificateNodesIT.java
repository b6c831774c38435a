// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Race;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.pages.PlainCaCert;

/** What one node asked to be signed the other takes; and of whatever comes to both at once, one counts. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class CertificateNodesIT {

    private static final int ROUNDS = 10;

    @Test
    void oneSignatureSentToBothNodesIsTakenByOne(Server server) {
        Node first = server.nodes().get(0);
        Node second = server.nodes().get(1);
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("sm2");
        Application application = PlainCaCert.application(server);
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage proof = PlainCaCert.atTheProof(browser, first, application, agent);
        browser.submit(second, proof, PlainCaCert.answer(proof, agent.sign(key, PlainCaCert.text(proof))))
                .expect(PlainPage.APPLICATION);

        for (int round = 0; round < ROUNDS; round++) {
            PlainBrowser one = new PlainBrowser(server);
            PlainPage page = PlainCaCert.signInByCertificate(one, first, application);
            Map<String, String> answer = PlainCaCert.answer(page, agent.sign(key, PlainCaCert.text(page)));
            PlainBrowser other = one.copy();

            Race.Results<PlainPage> results =
                    Race.of(() -> one.submit(first, page, answer), () -> other.submit(second, page, answer));

            assertThat(Stream.of(results.one(), results.other()).filter(PlainPage::isSignedIn))
                    .as("signed in, round %s", round)
                    .hasSize(1);
        }
        assertThat(server.postgres().ledgers().standing(agent.username()))
                .filteredOn("certificate"::equals)
                .hasSize(1);
    }

    @Test
    void oneCertificateProvenByTwoAccountsAtOnceIsOneAccounts(Server server) {
        List<Node> nodes = server.nodes();
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent colleague = agent.colleague();
        Application application = PlainCaCert.application(server);
        for (int round = 0; round < ROUNDS; round++) {
            String key = agent.key("ec");
            PlainBrowser one = new PlainBrowser(server);
            PlainBrowser other = new PlainBrowser(server);
            PlainPage ofOne = PlainCaCert.atTheProof(one, nodes.get(0), application, agent);
            PlainPage ofOther = PlainCaCert.atTheProof(other, nodes.get(1), application, colleague);
            Map<String, String> byOne = PlainCaCert.answer(ofOne, agent.sign(key, PlainCaCert.text(ofOne)));
            Map<String, String> byOther = PlainCaCert.answer(ofOther, agent.sign(key, PlainCaCert.text(ofOther)));

            Race.Results<PlainPage> results = Race.of(
                    () -> one.submit(nodes.get(0), ofOne, byOne), () -> other.submit(nodes.get(1), ofOther, byOther));

            assertThat(Stream.of(results.one(), results.other()).filter(PlainPage::isSignedIn))
                    .as("proven, round %s", round)
                    .hasSize(1);
            assertThat(Stream.of(agent, colleague)
                            .flatMap(who -> server.postgres().ledgers().standing(who.username()).stream())
                            .filter("certificate"::equals))
                    .hasSize(round + 1);
        }
    }
}
