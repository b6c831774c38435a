// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * What a holder shows or reads out at a counter: twelve digits, the last of which checks the others. Digits only, because
 * they are the same in every language and on every keypad. A mandate that is asked for has such a code too.
 */
public record AppointmentCode(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{12}");
    private static final Pattern TYPED_BETWEEN = Pattern.compile("[\\s\\p{Pd}]");
    private static final long NUMBERS = 100_000_000_000L;

    public AppointmentCode {
        requireNonNull(digits, "digits");
        if (!hasForm(digits)) {
            throw new IllegalArgumentException("not an appointment code");
        }
    }

    /** What was typed or scanned, with or without spaces and hyphens; empty when a digit is missing or wrong. */
    public static Optional<AppointmentCode> parse(String typed) {
        String digits = TYPED_BETWEEN
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return hasForm(digits) ? Optional.of(new AppointmentCode(digits)) : Optional.empty();
    }

    /** The one code of a keyed fingerprint: whoever has no key cannot make it. */
    public static AppointmentCode derivedFrom(String fingerprint) {
        byte[] digest = HashUtils.hash(JavaAlgorithm.SHA256, fingerprint.getBytes(StandardCharsets.US_ASCII));
        String number =
                "%011d".formatted(Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), NUMBERS));
        return new AppointmentCode(number + checkDigit(number));
    }

    /** As people read it: {@code 1234 5678 9012}. */
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    /** Hides the code. */
    @Override
    public String toString() {
        return "AppointmentCode[]";
    }

    private static boolean hasForm(String digits) {
        return FORM.matcher(digits).matches() && checkDigit(digits.substring(0, 11)) == digits.charAt(11);
    }

    /** ISO 7064 MOD 11,10: finds every single wrong digit and nearly every two that were swapped. */
    private static char checkDigit(String number) {
        int product = 10;
        for (int i = 0; i < number.length(); i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
