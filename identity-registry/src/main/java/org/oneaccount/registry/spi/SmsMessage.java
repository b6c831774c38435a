// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One text message.
 *
 * @param template for gateways that only send approved templates: {@code code}, {@code desk-code} (to be read out to staff) or the name of
 *     a notice, which has no parameters; the README lists them
 * @param parameters what the template needs, by name
 * @param language of the text, a BCP 47 tag, as its own message {@link #LANGUAGE} says it
 * @param text the whole text in the holder's language, for the others
 * @param code the one-time code in it, if any
 */
public record SmsMessage(
        String template, Map<String, String> parameters, String language, String text, Optional<String> code) {

    /** Key of the message by which each message file says its language. */
    public static final String LANGUAGE = "trustLanguage";

    public SmsMessage {
        requireNonNull(template, "template");
        requireNonNull(language, "language");
        requireNonNull(text, "text");
        requireNonNull(code, "code");
        parameters = Map.copyOf(parameters);
    }

    /** Hides text and code: neither belongs in a log. */
    @Override
    public String toString() {
        return "SmsMessage[" + template + "]";
    }
}
