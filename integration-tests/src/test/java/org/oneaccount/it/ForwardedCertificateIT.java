// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Distribution;
import org.oneaccount.it.harness.Front;
import org.oneaccount.it.harness.H2File;
import org.oneaccount.it.harness.LeakSearch;
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

    private static final String NAME = "proxied";
    private static final String HEADER = "ssl-client-cert";
    private static final String TLS = "name=\"tls\"";

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.apart(
                NAME,
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
            // Quarkus's own word to Keycloak that a trusted proxy sends the request.
            PlainBrowser stranger = behindProxy(forwarded(agent, key))
                    .with("X-Forwarded-Trusted-Proxy", "true")
                    .at(elsewhere.base());

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

    /** Whether it is accepted or refused; of one that cannot be read, too. */
    @Test
    void nothingOfACertificateLiesAnywhereInClear() throws Exception {
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent other = MandatedAgent.next(server);
        LeakSearch search = new LeakSearch()
                .forPerson(agent.person())
                .forPerson(other.person())
                .forCompany(agent.company())
                .forCompany(other.company());
        List<String> addresses = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("proven", forwarded(agent, agent.key("sm2")));
        headers.put("of somebody else", forwarded(other, other.key("ec")));
        headers.put("not known", forwarded(agent, agent.key("rsa")));
        headers.put("for encryption", forwarded(agent, agent.key("sm2", "encryption")));
        headers.put("expired", forwarded(agent, agent.key("ec", "expired")));
        String revoked = bound(agent, "rsa");
        agent.revoke(revoked);
        headers.put("revoked", forwarded(agent, revoked));
        headers.forEach((what, header) -> search.forCertificate(what, der(header)));
        X509Certificate rsa = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der(headers.get("revoked"))));
        search.forText("serial number", rsa.getSerialNumber().toString())
                .forText("serial number in hexadecimal", rsa.getSerialNumber().toString(16));

        for (String header : List.of(headers.get("of somebody else"), headers.get("proven"))) {
            PlainBrowser browser = behindProxy(header);
            addresses.addAll(
                    use(browser, PlainCaCert.atTheProof(browser, node(), PlainCaCert.application(server), agent)));
        }
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("3");
        List<String> shown = new ArrayList<>(headers.values());
        headers.values().forEach(header -> shown.addAll(unreadable(header)));
        shown.add(URLEncoder.encode("CN=" + agent.company().name(), StandardCharsets.UTF_8));
        for (String header : shown) {
            PlainBrowser browser = behindProxy(header);
            addresses.addAll(use(browser, atSignIn(browser)));
        }

        LeakSearchIT.assertNowhere(search, server, H2File.of(server, NAME), addresses, der(headers.get("proven")));
    }

    /** Goes on by the certificate of the connection. Answers where the page and the next one are. */
    private static List<String> use(PlainBrowser browser, PlainPage page) {
        PlainPage next = browser.submit(node(), page, Map.of("tls", "true"));
        return List.of(page.address().toString(), next.address().toString());
    }

    /** Half of it, and twice the same. */
    private static List<String> unreadable(String header) {
        String base64 = Base64.getEncoder().encodeToString(der(header));
        return List.of(header.substring(0, header.length() / 2), base64 + "%20" + base64);
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

    private static byte[] der(String header) {
        String pem = URLDecoder.decode(header, StandardCharsets.UTF_8);
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
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
