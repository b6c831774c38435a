// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OpenSsl;
import org.oneaccount.it.harness.OwnRealm;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.pages.PlainCaCert;

/** What a certificate is refused for that no browser of an honest holder sends. */
@OneAccountServer
class CaCertRefusalIT {

    private static final String CONFIG = "/authentication/required-actions/trust-verify-cacert/config";

    /** Any base64 will do: the certificate is looked at first. */
    private static final String SIGNATURE = "QUJD";

    @Test
    void aShortKeyIsWeakWhoeverSignedItsCertificate(Server server, @TempDir Path folder) {
        OpenSsl openssl = new OpenSsl(folder);
        openssl.run("req -x509 -newkey rsa:1024 -nodes -days 30 -keyout key.pem -out weak.pem -subj /CN=Weak");
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = atSignIn(server, browser);

        page = browser.submit(node(server), page, PlainCaCert.answer(page, openssl.text("weak.pem"), SIGNATURE));

        assertThat(page.expect("cacert-sign").refusals()).containsExactly("certificateWeak");
    }

    @Test
    void anAnswerToAnotherPageIsRefused(Server server) {
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = atSignIn(server, browser);

        page = browser.submit(
                node(server), page, Map.of("challenge", "of-another-page", "certificate", "", "signature", SIGNATURE));

        assertThat(page.expect("cacert-sign").refusals()).containsExactly("certificateChallengeUsed");
    }

    /** The button is not offered; whoever sends it all the same has shown nothing. */
    @Test
    void aConnectionWithoutACertificateSignsNobodyIn(Server server) {
        PlainBrowser browser = new PlainBrowser(server);

        PlainPage page = browser.submit(node(server), atSignIn(server, browser), Map.of("tls", "true"));

        assertThat(page.expect("cacert-sign").refusals()).containsExactly("cacertNotShown");
    }

    @Test
    void theLimitOfAnAccountRefusesWithItsOwnName(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            MandatedAgent agent = MandatedAgent.next(realm);
            PlainBrowser browser = new PlainBrowser(realm);
            PlainPage page = PlainCaCert.atTheProof(browser, node(realm), PlainCaCert.application(realm), agent);
            page = browser.submit(node(realm), page, PlainCaCert.answer(page, "", SIGNATURE));
            assertThat(page.refusals()).containsExactly("certificateMissing");

            Http.ok(realm.admin().put(CONFIG, Map.of("config", Map.of("cacert.per-account-hour", "1"))));
            page = browser.submit(node(realm), page, PlainCaCert.answer(page, "", SIGNATURE));

            assertThat(page.refusals()).containsExactly("cacertAccountHourLimit");
        }
    }

    @Test
    void theLimitOfAnAddressRefusesAtSignInWithItsOwnName(Server server) {
        try (OwnRealm realm = OwnRealm.on(server)) {
            Http.ok(realm.admin().put(CONFIG, Map.of("config", Map.of("cacert.per-address-hour", "1"))));
            PlainBrowser browser = new PlainBrowser(realm);
            PlainPage page = PlainCaCert.signInByCertificate(browser, node(realm), PlainCaCert.application(realm));
            page = browser.submit(node(realm), page, PlainCaCert.answer(page, "", SIGNATURE));
            assertThat(page.refusals()).containsExactly("certificateMissing");

            page = browser.submit(node(realm), page, PlainCaCert.answer(page, "", SIGNATURE));

            assertThat(page.expect("cacert-sign").refusals()).containsExactly("cacertAddressHourLimit");
        }
    }

    private static PlainPage atSignIn(Server server, PlainBrowser browser) {
        return PlainCaCert.signInByCertificate(browser, node(server), PlainCaCert.application(server));
    }

    private static Node node(Server server) {
        return server.nodes().get(0);
    }
}
