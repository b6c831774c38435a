// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import com.sun.net.httpserver.HttpExchange;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The business system's own sessions, by cookie. In memory: a restart forgets them, which a demo may. */
final class Visitors {

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final String cookie;
    private final Pattern header;

    /** @param name of the business: browsers send the cookies of one host to all its ports */
    Visitors(String name) {
        cookie = "DEMO_" + name;
        header = Pattern.compile("(?:^|;\\s*)" + cookie + "=([A-Za-z0-9_-]+)");
    }

    Visitor of(HttpExchange exchange) {
        Optional<Visitor> known = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Cookie"))
                .map(header::matcher)
                .filter(Matcher::find)
                .map(matcher -> visitors.get(matcher.group(1)));
        return known.orElseGet(() -> welcome(exchange));
    }

    private Visitor welcome(HttpExchange exchange) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Visitor visitor = new Visitor();
        visitors.put(id, visitor);
        exchange.getResponseHeaders().add("Set-Cookie", cookie + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
        return visitor;
    }
}
