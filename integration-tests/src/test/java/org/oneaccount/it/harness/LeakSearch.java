// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches places for texts that must not be there, in every disguise. Reports what and where, never the text. */
public final class LeakSearch {

    /** So short a run of digits is part of many a number: it counts only where it stands alone. */
    private static final int SHORT = 8;

    /** Bytes in a line of a certificate in PEM. */
    private static final int PEM_LINE = 48;

    private final Map<String, Pattern> wanted = new LinkedHashMap<>();

    /** A text not to be found, and what to call it in a report. */
    public LeakSearch forText(String label, String text) {
        return forDisguises(label, Encodings.of(text));
    }

    private LeakSearch forDisguises(String label, Map<String, String> disguises) {
        disguises.forEach((disguise, bytes) -> {
            String exactly = Pattern.quote(bytes);
            boolean shortNumber = bytes.length() < SHORT && bytes.chars().allMatch(Character::isDigit);
            wanted.put(
                    label + " (" + disguise + ")",
                    Pattern.compile(shortNumber ? "(?<![0-9A-Za-z]|[0-9]\\.)" + exactly + "(?![0-9A-Za-z])" : exactly));
        });
        return this;
    }

    /** Everybody's secrets: what a person is known by outside. */
    public LeakSearch forPerson(TestPerson person) {
        return forText("mobile", person.mobile())
                .forText("mobile in E.164", person.mobileE164())
                // Without the check digit, which may be a letter of either case.
                .forText("ID number", person.idNumber().substring(0, 17))
                .forText("card number", person.card())
                .forText("name", person.name());
    }

    /** What an organisation is known by, and its head. */
    public LeakSearch forCompany(TestCompany company) {
        return forText("organisation", company.name())
                .forText("credit code", company.code().substring(0, 17))
                .forText("head", company.head().name());
    }

    /**
     * A certificate in DER: its beginning with the serial number, and its end, which is of the signature. Each is what one
     * line of PEM holds.
     */
    public LeakSearch forCertificate(String label, byte[] der) {
        int end = der.length / PEM_LINE * PEM_LINE;
        return forDisguises("beginning of " + label, Encodings.of(Arrays.copyOf(der, PEM_LINE)))
                .forDisguises("end of " + label, Encodings.of(Arrays.copyOfRange(der, end - PEM_LINE, end)));
    }

    /** What was found in this place: label and disguise. */
    public List<String> in(String place, byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        wanted.forEach((label, pattern) -> {
            Matcher matcher = pattern.matcher(bytes);
            if (matcher.find()) {
                found.add(place + ": " + label + " at " + matcher.start());
            }
        });
        return found;
    }

    public List<String> in(String place, String content) {
        return in(place, content.getBytes(StandardCharsets.UTF_8));
    }
}
