// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Distribution;
import org.oneaccount.it.harness.H2File;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.LeakSearch;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.Node;
import org.oneaccount.it.harness.OpenSsl;
import org.oneaccount.it.harness.OpenSslAuthority;
import org.oneaccount.it.harness.PlainBrowser;
import org.oneaccount.it.harness.PlainPage;
import org.oneaccount.it.harness.Ports;
import org.oneaccount.it.harness.SeenRefusals;
import org.oneaccount.it.harness.TestCompany;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.PlainCaCert;

/**
 * Sign-in by the certificate that the browser shows at TLS to Keycloak itself. The authorities are an operator's own, in the server's file;
 * everything of theirs is made by OpenSSL.
 */
class TlsCertificateIT {

    private static final char[] PASSWORD = "only-for-tests".toCharArray();
    private static final String TLS = "name=\"tls\"";
    private static final String NAME = "tls";
    private static final int PORT = Ports.free();
    private static final URI ENTRANCE = URI.create("https://localhost:" + PORT);

    @TempDir
    static Path folder;

    private static OpenSslAuthority rsa;
    private static OpenSslAuthority ec;
    private static Distribution server;

    @BeforeAll
    static void start() throws Exception {
        OpenSsl openssl = new OpenSsl(folder);
        openssl.run("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout server.key -out server.pem -subj /CN=localhost"
                + " -addext subjectAltName=DNS:localhost");
        rsa = new OpenSslAuthority(openssl, "rsa");
        ec = new OpenSslAuthority(openssl, "ec");
        Http.JSON.writeValue(folder.resolve("cas.json").toFile(), Map.of("cas", List.of(rsa.entry(), ec.entry())));
        store("truststore.p12", store("rsa", rsa.certificate(), "ec", ec.certificate()));
        Map<String, String> options = new HashMap<>();
        options.put("http-management-scheme", "http");
        options.put("https-port", Integer.toString(PORT));
        options.put("https-certificate-file", folder.resolve("server.pem").toString());
        options.put("https-certificate-key-file", folder.resolve("server.key").toString());
        options.put("https-trust-store-file", folder.resolve("truststore.p12").toString());
        options.put("https-trust-store-password", new String(PASSWORD));
        options.put(
                "spi-trust-registry--default--certificate-authorities-file",
                folder.resolve("cas.json").toString());
        server = Distribution.apart(NAME, List.of(), options);
    }

    @AfterAll
    static void stop() {
        server.close();
        rsa.close();
        ec.close();
    }

    @BeforeEach
    void see() {
        SeenRefusals.begin(TlsCertificateIT.class);
    }

    @AfterEach
    void seen() {
        SeenRefusals.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void theConnectionsOwnCertificateSignsIn(String kind) {
        OpenSslAuthority authority = kind.equals("rsa") ? rsa : ec;
        MandatedAgent agent = MandatedAgent.next(server);
        OpenSslAuthority.Key key = authority.issue(agent.company());
        bind(agent, key);

        PlainBrowser browser = showing(key);
        PlainPage page = atSignIn(browser);
        assertThat(page.html()).contains(TLS);
        PlainPage end = browser.submit(node(), page, Map.of("tls", "true"));

        assertThat(end.isSignedIn()).isTrue();
    }

    @Test
    void whatIsWrongWithItIsSaid() {
        MandatedAgent agent = MandatedAgent.next(server);
        OpenSslAuthority.Key key = rsa.issue(agent.company());
        PlainBrowser browser = showing(key);
        PlainPage page =
                browser.submit(node(), atSignIn(browser), Map.of("tls", "true")).expect("cacert-sign");
        assertThat(page.html()).contains("用这张证书不能登录任何账号");

        bind(agent, key);
        rsa.revoke(key);
        // The server keeps the list of a moment ago for so long.
        server.moveTime(Duration.ofMinutes(11));
        try {
            PlainBrowser later = showing(key);
            page = later.submit(node(), atSignIn(later), Map.of("tls", "true")).expect("cacert-sign");
            assertThat(page.html()).contains("已经被吊销");
        } finally {
            server.resetTime();
        }
    }

    @Test
    void oneThatNamesTwoOrganisationsIsRefused() {
        PlainBrowser browser = showing(rsa.issue(TestCompany.next(), TestCompany.next()));

        PlainPage page = browser.submit(node(), atSignIn(browser), Map.of("tls", "true"));

        assertThat(page.expect("cacert-sign").refusals()).containsExactly("certificateSeveralIdentifiers");
    }

    @Test
    void oneThatRanOutSignsNobodyInAndKeepsTheCreditCodeFromNobody() {
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent colleague = agent.colleague();
        OpenSslAuthority.Key key = rsa.issue(agent.company(), 1);
        bind(agent, key);
        assertThat(signInByCode(agent.company()).isSignedIn()).isTrue();

        server.moveTime(Duration.ofHours(25));
        try {
            PlainBrowser browser = showing(key);
            assertThat(browser.submit(node(), atSignIn(browser), Map.of("tls", "true"))
                            .expect("cacert-sign")
                            .html())
                    .contains("已经过期");
            assertThat(signInByCode(agent.company()).expect("login").isSignedIn())
                    .isFalse();

            bind(colleague, rsa.issue(agent.company()));
            assertThat(signInByCode(agent.company()).isSignedIn()).isTrue();
        } finally {
            server.resetTime();
        }
    }

    @Test
    void whoeverShowsNoneIsOfferedNothingAndAHeaderIsNoConnection() throws Exception {
        MandatedAgent agent = MandatedAgent.next(server);
        OpenSslAuthority.Key key = ec.issue(agent.company());
        bind(agent, key);
        String certificate = URLEncoder.encode(key.certificateText(), StandardCharsets.UTF_8);
        PlainBrowser browser = new PlainBrowser(server)
                .at(ENTRANCE)
                .by(tls(null))
                .with("ssl-client-cert", certificate)
                .with("Client-Cert", ":" + base64(key) + ":");

        PlainPage page = atSignIn(browser);
        assertThat(page.html()).doesNotContain(TLS);
        PlainPage forced = browser.submit(node(), page, Map.of("tls", "true"));

        assertThat(forced.expect("cacert-sign").html()).contains("没有向本网站出示证书");
    }

    @Test
    void aCertificateOfNobodyKnownEndsTheConnection() throws Exception {
        OpenSslAuthority stranger =
                new OpenSslAuthority(new OpenSsl(Files.createDirectory(folder.resolve("other"))), "ec");
        PlainBrowser browser = showing(stranger.issue(TestCompany.next()));

        assertThatThrownBy(() -> atSignIn(browser)).isInstanceOf(UncheckedIOException.class);
        stranger.close();
    }

    /** Whether it is accepted or refused; of one of nobody known, too. */
    @Test
    void nothingOfACertificateLiesAnywhereInClear() throws Exception {
        MandatedAgent agent = MandatedAgent.next(server);
        TestCompany other = TestCompany.next();
        OpenSslAuthority.Key proven = ec.issue(agent.company());
        OpenSslAuthority.Key ofOther = rsa.issue(other);
        OpenSslAuthority.Key unknown = ec.issue(agent.company());
        OpenSslAuthority.Key revoked = rsa.issue(agent.company());
        OpenSslAuthority stranger =
                new OpenSslAuthority(new OpenSsl(Files.createDirectory(folder.resolve("strange"))), "rsa");
        OpenSslAuthority.Key strange = stranger.issue(agent.company());
        stranger.close();
        LeakSearch search = new LeakSearch()
                .forPerson(agent.person())
                .forCompany(agent.company())
                .forCompany(other)
                .forCertificate("of another", der(ofOther))
                .forCertificate("not known", der(unknown))
                .forCertificate("revoked", der(revoked))
                .forCertificate("of a stranger", der(strange));
        List<String> addresses = new ArrayList<>();

        for (OpenSslAuthority.Key key : List.of(ofOther, proven)) {
            PlainBrowser browser = showing(key);
            addresses.addAll(
                    use(browser, PlainCaCert.atTheProof(browser, node(), PlainCaCert.application(server), agent)));
        }
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("3");
        bind(agent, revoked);
        rsa.revoke(revoked);
        for (OpenSslAuthority.Key key : List.of(proven, ofOther, unknown, revoked)) {
            PlainBrowser browser = showing(key);
            addresses.addAll(use(browser, atSignIn(browser)));
        }
        assertThatThrownBy(() -> atSignIn(showing(strange))).isInstanceOf(UncheckedIOException.class);

        LeakSearchIT.assertNowhere(search, server, H2File.of(server, NAME), addresses, der(proven));
    }

    /** Goes on by the certificate of the connection. Answers where the page and the next one are. */
    private static List<String> use(PlainBrowser browser, PlainPage page) {
        PlainPage next = browser.submit(node(), page, Map.of("tls", "true"));
        return List.of(page.address().toString(), next.address().toString());
    }

    /** With a signature by OpenSSL, pasted. */
    private static void bind(MandatedAgent agent, OpenSslAuthority.Key key) {
        PlainBrowser browser = new PlainBrowser(server);
        Application application = PlainCaCert.application(server);
        PlainPage page = PlainCaCert.atTheProof(browser, node(), application, agent);
        String signature = key.sign(PlainCaCert.text(page));
        browser.submit(node(), page, PlainCaCert.answer(page, key.certificateText(), signature))
                .expect(PlainPage.APPLICATION);
        assertThat(server.admin().attribute(agent.username(), "trust_level")).isEqualTo("3");
    }

    private static PlainPage signInByCode(TestCompany company) {
        PlainBrowser browser = new PlainBrowser(server);
        PlainPage form = browser.open(node(), PlainCaCert.application(server).signIn());
        return browser.submit(
                node(),
                form.expect("login"),
                Map.of("username", company.code(), "password", TestPerson.PASSWORD, "accountType", "legal"));
    }

    private static PlainPage atSignIn(PlainBrowser browser) {
        return PlainCaCert.signInByCertificate(browser, node(), PlainCaCert.application(server));
    }

    private static PlainBrowser showing(OpenSslAuthority.Key key) {
        try {
            return new PlainBrowser(server).at(ENTRANCE).by(tls(key));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Node node() {
        return server.nodes().get(0);
    }

    private static SSLContext tls(OpenSslAuthority.Key key) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        Certificate ofTheServer = java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCertificate(Files.newInputStream(folder.resolve("server.pem")));
        trust.init(store("server", ofTheServer));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = store();
        if (key != null) {
            Certificate certificate = key.certificate();
            PrivateKey privateKey = KeyFactory.getInstance(
                            certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
            own.setKeyEntry("own", privateKey, PASSWORD, new Certificate[] {certificate});
        }
        keys.init(own, PASSWORD);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Object... namesAndCertificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        for (int i = 0; i < namesAndCertificates.length; i += 2) {
            store.setCertificateEntry((String) namesAndCertificates[i], (Certificate) namesAndCertificates[i + 1]);
        }
        return store;
    }

    private static void store(String file, KeyStore store) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            store.store(out, PASSWORD);
        }
    }

    private static String base64(OpenSslAuthority.Key key) throws GeneralSecurityException {
        return java.util.Base64.getEncoder().encodeToString(der(key));
    }

    private static byte[] der(OpenSslAuthority.Key key) throws GeneralSecurityException {
        return key.certificate().getEncoded();
    }
}
