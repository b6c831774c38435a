// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * Somebody's browser reduced to cookies and forms, for tests that need a hundred of them, the same page sent to two nodes
 * at once, or an answer that never arrives. The test says which node each request goes to.
 */
public final class PlainBrowser {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final int MOST_REDIRECTS = 10;

    private final URI server;
    private final String address;
    private final Map<String, String> cookies;
    private final HttpClient client;
    private final List<String> more;
    private final Optional<URI> entrance;

    public PlainBrowser(Server server) {
        // Limits per address must not add up over all tests.
        this(server.base(), address(PEOPLE.incrementAndGet()), Map.of(), Http.CLIENT, List.of(), Optional.empty());
    }

    private PlainBrowser(
            URI server,
            String address,
            Map<String, String> cookies,
            HttpClient client,
            List<String> more,
            Optional<URI> entrance) {
        this.server = server;
        this.address = address;
        this.cookies = new ConcurrentHashMap<>(cookies);
        this.client = client;
        this.more = List.copyOf(more);
        this.entrance = entrance;
    }

    /** The same, behind something that adds a header to every request. */
    public PlainBrowser with(String header, String value) {
        List<String> headers = new ArrayList<>(more);
        headers.addAll(List.of(header, value));
        return new PlainBrowser(server, address, cookies, client, headers, entrance);
    }

    /** The same, which finds every node at this address. */
    public PlainBrowser at(URI otherAddress) {
        return new PlainBrowser(server, address, cookies, client, more, Optional.of(otherAddress));
    }

    /** The same, with what it knows and shows of itself at TLS. */
    public PlainBrowser by(SSLContext tls) {
        HttpClient secure = HttpClient.newBuilder().sslContext(tls).build();
        return new PlainBrowser(server, address, cookies, secure, more, entrance);
    }

    /** Somebody else who has got hold of the cookies. What either is told from now on, the other does not hear. */
    public PlainBrowser copy() {
        return new PlainBrowser(server, address, cookies, client, more, entrance);
    }

    /** What it shows at every request, by name. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Goes to an address and on until a page is shown, here or in an application. */
    public PlainPage open(Node node, URI target) {
        return follow(node, get(at(node, target)));
    }

    /** Submits the form of a page, and goes on until the next one is shown. */
    public PlainPage submit(Node node, PlainPage page, Map<String, String> fields) {
        return follow(node, Http.send(client, Http.formPost(at(node, page.action()), fields, headers())));
    }

    private PlainPage follow(Node node, HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            keepCookies(last);
            if (last.statusCode() / 100 != 3) {
                return PlainPage.of(last);
            }
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            if (!isOurs(node, next)) {
                return PlainPage.elsewhere(next);
            }
            last = get(at(node, next));
        }
        throw new AssertionError("Redirected in a circle, last to " + last.uri());
    }

    private HttpResponse<String> get(URI address) {
        return Http.send(client, Http.request(address, headers()).GET());
    }

    private static String address(int number) {
        return "10.1." + number / 250 % 250 + "." + (1 + number % 250);
    }

    private boolean isOurs(Node node, URI target) {
        return Stream.concat(Stream.of(server, node.base()), entrance.stream())
                .anyMatch(ours -> target.getAuthority().equals(ours.getAuthority()));
    }

    private URI at(Node node, URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return URI.create(entrance.orElse(node.base()) + target.getRawPath() + query);
    }

    private String[] headers() {
        String header = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Stream.concat(
                        Stream.of("Cookie", header, "X-Forwarded-For", address, "Accept-Language", "zh-CN"),
                        more.stream())
                .toArray(String[]::new);
    }

    private void keepCookies(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }
}
