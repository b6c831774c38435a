// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A business system of the demo: it needs to know who is asking. A process of its own, which plays the counter too. */
public final class BusinessSystem {

    private static final Pattern LEVEL = Pattern.compile("level=([1-5])");
    private static final Pattern LANGUAGE = Pattern.compile("lang=(zh-CN|en)");

    private final Business business;
    private final RelyingParty relyingParty;
    private final Counter counter;
    private final Visitors visitors;
    private final URI home;

    private BusinessSystem(Business business, RelyingParty relyingParty, Counter counter, URI home) {
        this.business = business;
        this.relyingParty = relyingParty;
        this.counter = counter;
        this.visitors = new Visitors(business.name());
        this.home = home;
    }

    /** @param arguments port to listen on, the realm's address, and the id of the client in the realm */
    public static void main(String[] arguments) throws IOException, GeneralException {
        int port = Integer.parseInt(arguments[0]);
        String issuer = arguments[1].replaceAll("/$", "");
        Business business = Business.of(arguments[2]);
        URI home = URI.create("http://localhost:" + port + "/");
        RelyingParty relyingParty = new RelyingParty(
                new Issuer(issuer), new ClientID(business.clientId()), new Secret(business.secret()), home);
        String deskSecret = Optional.ofNullable(System.getenv("ONEACCOUNT_FRONT_DESK_SECRET"))
                .orElse("");
        BusinessSystem system = new BusinessSystem(business, relyingParty, new Counter(issuer, deskSecret), home);

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", system::handle);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Visitor visitor = visitors.of(exchange);
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> show(exchange, visitor, Optional.empty());
                case "/login" -> login(exchange, visitor);
                case "/callback" -> callback(exchange, visitor);
                case "/logout" -> logout(exchange, visitor);
                case "/counter" -> counter(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void login(HttpExchange exchange, Visitor visitor) throws IOException {
        List<ACR> requested = parameter(exchange, LEVEL)
                .map(level -> List.of(new ACR(business.acr(level))))
                .orElse(List.of());
        RelyingParty.Pending pending = relyingParty.begin(requested, language(exchange));
        visitor.await(pending);
        redirect(exchange, pending.uri());
    }

    private void callback(HttpExchange exchange, Visitor visitor) throws IOException {
        Optional<RelyingParty.Pending> pending = visitor.takePending();
        if (pending.isEmpty()) {
            redirect(exchange, home);
            return;
        }
        try {
            visitor.signIn(relyingParty.finish(pending.get(), home.resolve(exchange.getRequestURI())));
            redirect(exchange, home);
        } catch (RelyingParty.Refused refused) {
            show(exchange, visitor, Optional.of(refused.getMessage()));
        }
    }

    private void logout(HttpExchange exchange, Visitor visitor) throws IOException {
        Optional<RelyingParty.SignedIn> signedIn = visitor.signOut();
        redirect(exchange, signedIn.map(relyingParty::logout).orElse(home));
    }

    private void counter(HttpExchange exchange) throws IOException {
        Optional<Counter.Answer> answer = Optional.empty();
        if (exchange.getRequestMethod().equals("POST")) {
            Map<String, List<String>> form = URLUtils.parseParameters(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer = Optional.of(counter.confirm(
                    field(form, "code"), field(form, "name"), field(form, "idNumber"), language(exchange)));
        }
        show(exchange, new CounterPage(language(exchange)).of(answer));
    }

    private static String field(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private void show(HttpExchange exchange, Visitor visitor, Optional<String> refusal) throws IOException {
        show(exchange, new Page(business, language(exchange)).of(visitor.signedIn(), refusal));
    }

    private static void show(HttpExchange exchange, String html) throws IOException {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void redirect(HttpExchange exchange, URI to) throws IOException {
        exchange.getResponseHeaders().set("Location", to.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    /** Chosen on the page; else the browser's wish; else Chinese. */
    private static Locale language(HttpExchange exchange) {
        Optional<String> chosen = parameter(exchange, LANGUAGE);
        if (chosen.isPresent()) {
            return Locale.forLanguageTag(chosen.get());
        }
        String wish = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse("");
        return wish.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Optional<String> parameter(HttpExchange exchange, Pattern pattern) {
        Matcher matcher = pattern.matcher(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
