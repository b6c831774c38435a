// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One text message.
 *
 * @param template for gateways that only send approved templates: {@code code}, {@code desk-code} (to be read out to staff) or {@code notice}
 * @param parameters what the template needs, by name
 * @param text the whole text in the holder's language, for the others
 * @param code the one-time code in it, if any
 */
public record SmsMessage(String template, Map<String, String> parameters, String text, Optional<String> code) {

    public SmsMessage {
        requireNonNull(template, "template");
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
