// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneaccount.it.harness.AccountRow;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Commits;
import org.oneaccount.it.harness.Database;
import org.oneaccount.it.harness.Ledgers;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainJourneys;

/** A node dies ({@code kill -9}) in the middle of a proof; the holder goes on at the other one. */
@OneAccountServer(database = Database.POSTGRESQL, nodes = 2)
class NodeLossIT {

    private Server server;
    private Application application;
    private Ledgers ledgers;
    private Node dying;
    private Node other;

    @BeforeEach
    void setUp(Server server) {
        this.server = server;
        application = Application.open(server);
        ledgers = server.postgres().ledgers();
        dying = server.nodes().get(1);
        other = server.nodes().get(0);
    }

    @AfterEach
    void startAgain() {
        dying.start();
    }

    @Test
    void afterTheSourceAnsweredTheHolderSimplyTriesAgain() throws Exception {
        TestPerson person = server.sandbox().add(TestPerson.next());
        Map<String, String> document = PlainJourneys.document(person);
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = PlainJourneys.registerFor("idcard", browser, dying, application, person.username());

        try (AccountRow row = server.postgres().hold(person.username())) {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> browser.submit(dying, page, document));
            row.awaitWriters(1);
            dying.kill();
        }

        assertThat(ledgers.standing(person.username())).containsExactly("sign-in");
        assertThat(ledgers.recordedEvents(person.username())).isEqualTo(1);
        assertThat(browser.submit(other, page, document).isSignedIn()).isTrue();
        assertThat(ledgers.standing(person.username())).containsExactly("real-name", "sign-in");
        assertThat(ledgers.recordedEvents(person.username())).isEqualTo(2);
    }

    @Test
    void betweenTheCommitAndTheRedirectTheEvidenceIsThereWithItsEvent() throws Exception {
        TestPerson person = server.sandbox().add(TestPerson.next());
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = PlainJourneys.registerFor("idcard", browser, dying, application, person.username());

        try (Commits commits = server.postgres().holdCommitsOfEvidence()) {
            CompletableFuture<Void> unused =
                    CompletableFuture.runAsync(() -> browser.submit(dying, page, PlainJourneys.document(person)));
            commits.await();
            dying.kill();
        }

        assertThat(ledgers.standing(person.username())).containsExactly("real-name", "sign-in");
        assertThat(ledgers.projected(person.username())).containsExactly("real-name", "sign-in");
        assertThat(ledgers.recordedEvents(person.username())).isEqualTo(2);
        // The holder, who saw nothing of it, just sends the page again.
        assertThat(browser.submit(other, page, PlainJourneys.document(person)).isSignedIn())
                .isTrue();
    }

    @Test
    void aCodeOutlivesTheNodeThatSentIt() {
        TestPerson person = TestPerson.next();
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = PlainJourneys.registerFor("sms", browser, dying, application, person.username());
        PlainPage codePage = PlainJourneys.sendCode(browser, dying, page, person);
        Map<String, String> code = PlainJourneys.code(server, person);

        dying.kill();

        assertThat(browser.submit(other, codePage, code).isSignedIn()).isTrue();
        assertThat(ledgers.standing(person.username())).containsExactly("mobile", "sign-in");
    }
}
