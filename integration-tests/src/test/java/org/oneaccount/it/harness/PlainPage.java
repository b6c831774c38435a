// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a {@link PlainBrowser} was shown.
 *
 * @param id which of OneAccount's pages it is ({@code sms-code} …); {@code application} when the browser was sent away
 * @param address where it was shown, or where the application is
 */
public record PlainPage(String id, URI address, String html) {

    public static final String APPLICATION = "application";

    private static final Pattern ID = Pattern.compile("data-page-id=\"(?:login-)?([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("<form(?=[^>]* method=\"post\")[^>]* action=\"([^\"]+)\"");

    private static final Pattern SUMMARY = Pattern.compile("id=\"error-summary\".*?</div>", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("<(?:p|a)[^>]*>([^<]*)<");
    private static final Pattern BESIDE = Pattern.compile("id=\"input-error-[^\"]*\"[^>]*>([^<]*)<");

    static PlainPage of(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        return new PlainPage(id.find() ? id.group(1) : "status " + answer.statusCode(), answer.uri(), answer.body());
    }

    static PlainPage elsewhere(URI application) {
        return new PlainPage(APPLICATION, application, "");
    }

    /** Fails unless this page is shown. */
    public PlainPage expect(String pageId) {
        if (!id.equals(pageId)) {
            throw new AssertionError("Expected page " + pageId + ", but " + id + " is shown: " + html);
        }
        return this;
    }

    /** The message keys whose words stand in the error summary or beside a field. */
    public Set<String> refusals() {
        String summary = SUMMARY.matcher(html)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
        List<String> texts = Stream.concat(
                        SAID.matcher(summary).results(), BESIDE.matcher(html).results())
                .map(found -> unescaped(found.group(1)))
                .toList();
        return Words.keysOf(texts);
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Whether the application got a code: somebody is signed in. */
    public boolean isSignedIn() {
        return id.equals(APPLICATION) && address.getRawQuery().contains("code=");
    }

    /** Where its form goes. */
    URI action() {
        Matcher action = ACTION.matcher(html);
        if (!action.find()) {
            throw new AssertionError("No form on page " + id + ": " + html);
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }
}
