// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The business system's one page, in Chinese or English. */
final class Page {

    private static final List<String> SHOWN = List.of("trust_level", "account_type", "acr", "amr", "auth_time");

    private static final String FRAME =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { margin: 0; background: #f3f6f9; color: #1b2430; font: 18px/1.6 system-ui, "Noto Sans CJK SC", sans-serif }
            header { background: #fff; border-bottom: 3px solid #1d7044; padding: 8px 20px; display: flex; justify-content: space-between; align-items: center }
            header strong { font-size: 20px }
            main { max-width: 33rem; margin: 2rem auto; padding: 0 16px }
            section { background: #fff; border: 1px solid #d5dce3; border-radius: 10px; padding: 24px }
            h1 { font-size: 26px; line-height: 1.3; margin: 0 0 12px }
            .main { display: block; box-sizing: border-box; width: 100%%; background: #1d7044; color: #fff; font: inherit; text-align: center; text-decoration: none; font-weight: bold; padding: 14px; border: 0; border-radius: 6px; margin: 20px 0 }
            label { display: block; font-weight: bold; margin-top: 16px }
            input { box-sizing: border-box; width: 100%%; font: inherit; padding: 10px; border: 2px solid #57636f; border-radius: 6px }
            a:not(.main) { color: #0b4f8a; display: inline-block; box-sizing: border-box; min-width: 44px; padding: 8px 4px; text-align: center }
            a:focus, input:focus, button:focus { outline: 3px solid #ffbf47; outline-offset: 2px }
            table { width: 100%%; border-collapse: collapse }
            th, td { text-align: left; padding: 8px 0; border-top: 1px solid #d5dce3; vertical-align: top }
            td { overflow-wrap: anywhere; padding-left: 12px }
            .notice { border: 2px solid #b3261e; border-radius: 6px; padding: 12px 16px; margin-bottom: 20px }
            .done { border: 2px solid #1d7044; border-radius: 6px; padding: 12px 16px; margin-bottom: 20px }
            .muted { color: #57636f }
            </style>
            </head>
            <body>
            <header><strong>%s</strong><nav>%s</nav></header>
            <main><section>%s</section></main>
            </body>
            </html>
            """;

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("other", "<a lang=\"en\" href=\"/?lang=en\">English</a>"),
            Map.entry("login", "登录并办理"),
            Map.entry("ask", "也可以指定级别登录："),
            Map.entry("level", "%d 级"),
            Map.entry("in", "您已登录，可以办理"),
            Map.entry("told", "统一认证告诉本系统的只有这些："),
            Map.entry("logout", "退出登录"),
            Map.entry("access_denied", "您没有完成验证，所以还不能办理。可以随时再来。"),
            Map.entry("refused", "登录没有完成，请再试一次。"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("other", "<a lang=\"zh-CN\" href=\"/?lang=zh-CN\">中文</a>"),
            Map.entry("login", "Sign in and go on"),
            Map.entry("ask", "Or sign in and ask for a level:"),
            Map.entry("level", "Level %d"),
            Map.entry("in", "You are signed in and can go on"),
            Map.entry("told", "This is all that OneAccount told us:"),
            Map.entry("logout", "Sign out"),
            Map.entry("access_denied", "You did not finish the check, so you cannot go on yet. Come back any time."),
            Map.entry("refused", "Signing in did not work. Please try again."));

    private final Business business;
    private final Locale locale;
    private final Map<String, String> words;

    Page(Business business, Locale locale) {
        this.business = business;
        this.locale = locale;
        boolean chinese = locale.getLanguage().equals("zh");
        this.words = new HashMap<>(chinese ? CHINESE : ENGLISH);
        words.putAll(business.words(chinese));
    }

    /** @param refusal the error code of an answer that has just come back without a sign-in */
    String of(Optional<RelyingParty.SignedIn> visitor, Optional<String> refusal) {
        String notice = refusal.map(
                        code -> "<p class=\"notice\" role=\"alert\">%s <span class=\"muted\">(%s)</span></p>"
                                .formatted(words.getOrDefault(code, words.get("refused")), escaped(code)))
                .orElse("");
        String body = visitor.map(signedIn -> inside(signedIn.claims())).orElseGet(this::outside);
        return framed(locale, words.get("title"), words.get("other"), notice + body);
    }

    static String framed(Locale locale, String title, String otherLanguage, String body) {
        return FRAME.formatted(locale.toLanguageTag(), title, title, otherLanguage, body);
    }

    private String outside() {
        return "<h1>%s</h1><p>%s</p><a class=\"main\" href=\"/login?lang=%s\">%s</a>%s"
                .formatted(
                        words.get("welcome"), words.get("lead"), locale.toLanguageTag(), words.get("login"), levels());
    }

    private String inside(IDTokenClaimsSet claims) {
        String rows = SHOWN.stream()
                .filter(name -> claims.getClaim(name) != null)
                .map(name -> "<tr><th scope=\"row\">%s</th><td id=\"%s\">%s</td></tr>"
                        .formatted(name, name, escaped(String.valueOf(claims.getClaim(name)))))
                .collect(Collectors.joining());
        return "<h1>%s</h1><p>%s</p><table>%s</table>%s<p><a href=\"/logout\">%s</a></p>"
                .formatted(words.get("in"), words.get("told"), rows, levels(), words.get("logout"));
    }

    private String levels() {
        return IntStream.rangeClosed(1, business.highestLevel())
                .mapToObj(level -> "<a href=\"/login?level=%d&amp;lang=%s\">%s</a>"
                        .formatted(
                                level,
                                locale.toLanguageTag(),
                                words.get("level").formatted(level)))
                .collect(Collectors.joining(" ", "<p class=\"muted\">" + words.get("ask") + "<br>", "</p>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
