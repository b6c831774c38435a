// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Distribution;
import org.oneaccount.it.harness.Front;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.pages.PlainCaCert;

/**
 * Sign-in by a certificate that a proxy saw at TLS and forwards in a header, as nginx does: of RSA, EC and SM2, for which Java's own TLS
 * could not be asked. Our machine is the proxy that the server trusts; another address of it is a stranger.
 */
class ForwardedCertificateIT {

    private static final String HEADER = "ssl-client-cert";
    private static final String TLS = "name=\"tls\"";

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.apart(
                "proxied",
                List.of("--spi-x509cert-lookup--provider=nginx"),
                Map.of(
                        "proxy-trusted-addresses",
                        "127.0.0.1",
                        "spi-x509cert-lookup--nginx--ssl-client-cert",
                        HEADER,
                        "spi-x509cert-lookup--nginx--trust-proxy-verification",
                        "true"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec", "sm2"})
    void aForwardedCertificateIsProvenAndSignsIn(String ca) {
        MandatedAgent agent = MandatedAgent.next(server);
        String header = forwarded(agent, agent.key(ca));
        PlainBrowser first = behindProxy(header);
        PlainPage proof = PlainCaCert.atTheProof(first, node(), PlainCaCert.application(server), agent);
        first.submit(node(), proof, Map.of("tls", "true")).expect(PlainPage.APPLICATION);
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("3");

        PlainBrowser browser = behindProxy(header);
        PlainPage page = atSignIn(browser);
        assertThat(page.html()).contains(TLS);

        assertThat(browser.submit(node(), page, Map.of("tls", "true")).isSignedIn())
                .isTrue();
    }

    @Test
    void whoeverIsNotTheProxyForwardsNothing() {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = bound(agent, "sm2");
        try (Front elsewhere = Front.elsewhere(node())) {
            PlainBrowser stranger = behindProxy(forwarded(agent, key)).at(elsewhere.base());

            PlainPage page = atSignIn(stranger);
            assertThat(page.html()).doesNotContain(TLS);

            assertThat(stranger.submit(node(), page, Map.of("tls", "true"))
                            .expect("cacert-sign")
                            .html())
                    .contains("没有向本网站出示证书");
        }
    }

    @Test
    void whatIsWrongWithItIsSaid() {
        MandatedAgent agent = MandatedAgent.next(server);

        assertThat(refused(forwarded(agent, agent.key("sm2")))).contains("用这张证书不能登录任何账号");
        assertThat(refused(forwarded(agent, agent.key("sm2", "encryption")))).contains("不是用来签名的");
        assertThat(refused(forwarded(agent, agent.key("ec", "expired")))).contains("过期");
        String key = bound(agent, "rsa");
        agent.revoke(key);
        assertThat(refused(forwarded(agent, key))).contains("吊销");
        assertThat(atSignIn(behindProxy("no%20certificate")).html()).doesNotContain(TLS);
    }

    private static String refused(String header) {
        PlainBrowser browser = behindProxy(header);
        return browser.submit(node(), atSignIn(browser), Map.of("tls", "true"))
                .expect("cacert-sign")
                .html();
    }

    /** A key that the agent's account has proven. */
    private static String bound(MandatedAgent agent, String ca) {
        String key = agent.key(ca);
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage page = PlainCaCert.atTheProof(browser, node(), PlainCaCert.application(server), agent);
        browser.submit(node(), page, PlainCaCert.answer(page, agent.sign(key, PlainCaCert.text(page))))
                .expect(PlainPage.APPLICATION);
        return key;
    }

    private static String forwarded(MandatedAgent agent, String key) {
        String both = agent.pem(key);
        return URLEncoder.encode(both.substring(both.indexOf("-----BEGIN CERTIFICATE-----")), StandardCharsets.UTF_8);
    }

    private static PlainBrowser behindProxy(String certificate) {
        return new PlainBrowser(server).with(HEADER, certificate).with("ssl-client-verify", "SUCCESS");
    }

    private static PlainPage atSignIn(PlainBrowser browser) {
        return PlainCaCert.signInByCertificate(browser, node(), PlainCaCert.application(server));
    }

    private static Node node() {
        return server.nodes().get(0);
    }
}
