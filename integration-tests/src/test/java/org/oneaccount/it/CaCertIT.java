// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneaccount.it.harness.Application;
import org.oneaccount.it.harness.Application.Tokens;
import org.oneaccount.it.harness.Browser;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.MandatedAgent;
import org.oneaccount.it.harness.OneAccountServer;
import org.oneaccount.it.harness.OpenSsl;
import org.oneaccount.it.harness.SamlApplication;
import org.oneaccount.it.harness.Server;
import org.oneaccount.it.harness.TestPerson;
import org.oneaccount.it.pages.CaCertPage;
import org.oneaccount.it.pages.GatePage;
import org.oneaccount.it.pages.SignInPage;

/** A company's certificate: the way to level 3 and strength 3, sign-in by it, and everything it may be refused for. */
@OneAccountServer
class CaCertIT {

    private static final String LEVEL_3 = "urn:oneaccount:acr:legal:3";

    @ParameterizedTest
    @CsvSource({"rsa, swk", "ec, pin sc", "sm2, hwk pin"})
    void aCompanyClimbsToLevelThreeWithAKeyInThePage(String ca, String amr, Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        agent.key(ca);
        Application application = needing(server, 3);

        atTheGate(browser, application, agent).signWith(agent.company().name());

        Tokens tokens = application.tokens(browser);
        assertThat(tokens.id().path("account_type").asText()).isEqualTo("legal");
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(3);
        assertThat(tokens.id().path("acr").asText()).isEqualTo(LEVEL_3);
        assertThat(tokens.amr()).contains(amr.split(" ")).contains("pwd", "mfa");
        if (!amr.contains("hwk")) {
            assertThat(tokens.amr()).doesNotContain("hwk");
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa", "ec", "sm2"})
    void whatIsWrongWithACertificateIsSaid(String ca, Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent other = MandatedAgent.next(server);
        CaCertPage page = atTheGate(browser, needing(server, 3), agent);

        Map<String, String> reasons = Map.of(
                "encryption", "certificateWrongUsage",
                "expired", "certificateExpired",
                "not-yet-valid", "certificateNotYetValid",
                "personal", "certificateNoIdentifier",
                "impostor", "certificateUntrusted",
                "unknown", "certificateUnknownToCa");
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            page = page.pasteRefused(agent, agent.key(ca, reason.getKey()));
            assertThat(page.refusals()).as(reason.getKey()).contains(reason.getValue());
        }
        String revoked = agent.key(ca);
        agent.revoke(revoked);
        page = page.pasteRefused(agent, revoked);
        assertThat(page.refusals()).contains("certificateRevoked");
        page = page.pasteRefused(agent, other.key(ca));
        assertThat(page.refusals()).contains("cacertOtherOrganisation");
        page.paste(agent, agent.key(ca));

        assertThat(level(server, agent)).isEqualTo("3");
    }

    @Test
    void whatIsWrongWithASignatureIsSaid(Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        String rsa = agent.key("rsa");
        String sm2 = agent.key("sm2");
        CaCertPage page = atTheGate(browser, needing(server, 3), agent);

        page = page.pasteRefused("", "");
        assertThat(page.refusals()).contains("certificateSignatureMissing");
        page = page.pasteRefused("", "@");
        assertThat(page.refusals()).contains("certificateSignatureUnreadable");
        page = page.pasteRefused(
                "", agent.sign(sm2, page.text()).path("signature").asText());
        assertThat(page.refusals()).contains("certificateMissing");
        page = page.pasteRefused(
                "QUJD", agent.sign(sm2, page.text()).path("signature").asText());
        assertThat(page.refusals()).contains("certificateUnreadable");
        page.paste(agent.sign(rsa, "Please pay"));
        page = new CaCertPage(browser);
        assertThat(page.refusals()).contains("certificateOtherText");
        page.paste(agent.sign(sm2, "Please pay"));
        page = new CaCertPage(browser);
        assertThat(page.refusals()).contains("certificateSignatureWrong");
        page = page.pasteRefused(
                agent.sign(agent.key("sm2"), page.text()).path("certificate").asText(),
                agent.sign(sm2, page.text()).path("signature").asText());
        assertThat(page.refusals()).contains("certificateSignatureWrong");
        JsonNode late = agent.sign(sm2, page.text());
        server.moveTime(Duration.ofMinutes(6));
        page.paste(late);
        page = new CaCertPage(browser);
        assertThat(page.refusals()).contains("certificateChallengeOver");
        page.paste(mangled(agent.sign(rsa, page.text())));
        assertThat(new CaCertPage(browser).refusals())
                .containsAnyOf("certificateSignatureWrong", "certificateSignatureUnreadable", "certificateMissing");
    }

    @ParameterizedTest
    @CsvSource({
        "rsa, cms -sign -binary -in text -signer key.pem -outform PEM -out signature",
        "ec, dgst -sha256 -sign key.pem -out signature text",
        "sm2, dgst -sm3 -sign key.pem -sigopt distid:1234567812345678 -out signature text"
    })
    void whatOpenSslSignsCounts(String ca, String command, Server server, Browser browser, @TempDir Path folder) {
        MandatedAgent agent = MandatedAgent.next(server);
        OpenSsl openssl = new OpenSsl(folder);
        openssl.write("key.pem", agent.pem(agent.key(ca)));
        CaCertPage page = atTheGate(browser, needing(server, 3), agent);

        page = page.pasteRefused(signed(openssl, command, page.text() + "!"));
        assertThat(page.refusals()).containsAnyOf("certificateSignatureWrong", "certificateOtherText");
        page.paste(signed(openssl, command, page.text()));

        assertThat(level(server, agent)).isEqualTo("3");
    }

    private static JsonNode signed(OpenSsl openssl, String command, String text) {
        openssl.write("text", text);
        openssl.run(command);
        String certificate = openssl.text("key.pem");
        byte[] signature = openssl.read("signature");
        return Http.JSON
                .createObjectNode()
                .put("certificate", certificate.substring(certificate.indexOf("-----BEGIN CERTIFICATE")))
                .put(
                        "signature",
                        command.startsWith("cms")
                                ? openssl.text("signature")
                                : Base64.getEncoder().encodeToString(signature));
    }

    @Test
    void anAnswerCountsOnceAndInItsOwnTab(Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("sm2");
        Application application = needing(server, 3);
        CaCertPage page = atTheGate(browser, application, agent);

        JsonNode ofTheFirst = agent.sign(key, page.text());
        Browser.Tab first = browser.newTab();
        CaCertPage other = atTheGate(browser, needing(server, 3), agent);
        other.paste(ofTheFirst);
        assertThat(new CaCertPage(browser).refusals()).contains("certificateSignatureWrong");

        browser.switchTo(first);
        page.paste(agent, agent.key("sm2", "expired"));
        page = new CaCertPage(browser);
        page.paste(ofTheFirst);
        assertThat(new CaCertPage(browser).refusals()).contains("certificateSignatureWrong");
        browser.back();
        browser.page().waitForLoadState();
        assertThat(level(server, agent)).isEqualTo("2");
    }

    @Test
    void anOutageIsNeitherYesNorNo(Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("ec");
        Application application = needing(server, 3);
        CaCertPage page = atTheGate(browser, application, agent);

        server.sandbox().set("ca", "down");
        page.paste(agent, key);
        GatePage gate = new GatePage(browser);
        assertThat(gate.refusals()).isNotEmpty();
        assertThat(level(server, agent)).isEqualTo("2");

        server.sandbox().set("ca", "up");
        browser.press("proof", "cacert");
        new CaCertPage(browser).paste(agent, key);
        assertThat(application.tokens(browser).id().path("trust_level").asInt()).isEqualTo(3);
    }

    @Test
    void aBoundCertificateSignsInAndIsEnoughForLevelThree(Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("sm2");
        Application application = needing(server, 3);
        atTheGate(browser, application, agent).paste(agent, key);
        application.tokens(browser);

        Application there = needing(server, 3);
        another.open(there.signIn());
        signInByCertificate(another).paste(agent, key);

        Tokens tokens = there.tokens(another);
        assertThat(tokens.id().path("trust_level").asInt()).isEqualTo(3);
        assertThat(tokens.amr()).containsExactlyInAnyOrder("hwk", "pin");
    }

    @Test
    void anUnboundCertificateSignsNobodyIn(Server server, Browser browser) {
        MandatedAgent agent = MandatedAgent.next(server);
        browser.open(Application.open(server).signIn());

        CaCertPage page = signInByCertificate(browser).pasteRefused(agent, agent.key("sm2"));
        assertThat(page.refusals()).contains("cacertNoAccount");
        server.sandbox().set("ca", "down");
        page = page.pasteRefused(agent, agent.key("rsa"));
        assertThat(page.refusals()).contains("cacertUnavailable");
    }

    @Test
    void oneCertificateIsOneAccounts(Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        MandatedAgent colleague = agent.colleague();
        String key = agent.key("rsa");
        Application application = needing(server, 3);
        atTheGate(browser, application, agent).paste(agent, key);
        application.tokens(browser);

        CaCertPage page = atTheGate(another, needing(server, 3), colleague).pasteRefused(agent, key);

        assertThat(page.refusals()).contains("cacertTaken");
    }

    @Test
    void aSessionIsMadeStrongerByTheAccountsOwnCertificateOnly(Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("ec");
        Application application = needing(server, 3);
        atTheGate(browser, application, agent).paste(agent, key);
        application.tokens(browser);

        Application there = needing(server, 3);
        CaCertPage page = atTheGate(another, there, agent).pasteRefused(agent, agent.key("ec"));
        assertThat(page.refusals()).contains("cacertNotOfThisAccount");
        page.paste(agent, key);

        assertThat(there.tokens(another).amr()).contains("sc", "pin", "pwd");
    }

    @Test
    void aCertificateFoundRevokedIsMissedAtTheNextRefresh(Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("sm2");
        Application application = needing(server, 3);
        atTheGate(browser, application, agent).paste(agent, key);
        Tokens tokens = application.tokens(browser);
        assertThat(askAgain(server, agent)).isEqualTo("[\"confirmed\"]");
        Http.ok(application.refresh(tokens));
        SamlApplication saml = new SamlApplication(server);
        browser.open(saml.askingPassively("exact", LEVEL_3));
        assertThat(saml.answer(browser).accepted().classRef()).isEqualTo(LEVEL_3);

        agent.revoke(key);
        server.sandbox().set("ca", "down");
        assertThat(askAgain(server, agent)).isEqualTo("[\"unavailable\"]");
        server.sandbox().set("ca", "up");
        assertThat(askAgain(server, agent)).isEqualTo("[\"certificateRevoked\"]");

        HttpResponse<String> answer = application.refresh(tokens);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).path("error").asText()).isEqualTo("access_denied");
        assertThat(level(server, agent)).isEqualTo("2");
        browser.open(saml.askingPassively("exact", LEVEL_3));
        assertThat(saml.answer(browser).status()).endsWith("/NoPassive");
        saml.close();
        another.open(Application.open(server).signIn());
        SignInPage page = new SignInPage(another)
                .forOrganisation()
                .signInWrongly(agent.company().code(), TestPerson.PASSWORD);
        assertThat(page.refusals()).isNotEmpty();
        signInByCertificate(another).paste(agent, key);
        assertThat(new CaCertPage(another).refusals()).contains("certificateRevoked");
    }

    @Test
    void aCertificateThatIsShownAfterItsRevocationIsMissedAtOnce(Server server, Browser browser, Browser another) {
        MandatedAgent agent = MandatedAgent.next(server);
        String key = agent.key("ec");
        Application application = needing(server, 3);
        atTheGate(browser, application, agent).paste(agent, key);
        Tokens tokens = application.tokens(browser);

        agent.revoke(key);
        Http.ok(application.refresh(tokens));
        another.open(Application.open(server).signIn());
        signInByCertificate(another).pasteRefused(agent, key);

        assertThat(application.refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(level(server, agent)).isEqualTo("2");
    }

    private static String askAgain(Server server, MandatedAgent agent) {
        String id = server.admin().userId(agent.username());
        return Http.ok(server.admin().post("/trust/users/" + id + "/certificate-checks", Map.of()))
                .toString();
    }

    private static JsonNode mangled(JsonNode signed) {
        byte[] bytes = Base64.getDecoder().decode(signed.path("signature").asText());
        for (int i = 40; i < bytes.length; i += 97) {
            bytes[i] ^= 0x55;
        }
        return Http.JSON
                .createObjectNode()
                .put("certificate", "")
                .put("signature", Base64.getEncoder().encodeToString(bytes));
    }

    private static Application needing(Server server, int level) {
        return Application.with(server, Map.of("trust.min.legal", Integer.toString(level)));
    }

    private static CaCertPage atTheGate(Browser browser, Application application, MandatedAgent agent) {
        browser.open(application.signIn());
        new SignInPage(browser).signIn(agent.username(), TestPerson.PASSWORD);
        new GatePage(browser);
        browser.press("proof", "cacert");
        return new CaCertPage(browser);
    }

    private static CaCertPage signInByCertificate(Browser browser) {
        if (!new SignInPage(browser).tab().equals("legal")) {
            new SignInPage(browser).forOrganisation();
        }
        return new SignInPage(browser).byCertificate();
    }

    private static String level(Server server, MandatedAgent agent) {
        return server.admin().attribute(agent.username(), "trust_level");
    }
}
