// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who does not exist: a name that says so, an ID number with a correct check digit, a mobile.
 *
 * @param mobile eleven digits
 */
public record TestPerson(String username, String name, String idNumber, String mobile) {

    /** Good enough for the realm's password policy. */
    public static final String PASSWORD = "Ceshi-2026-mima";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final String NAME_SIGNS = "甲乙丙丁戊己庚辛壬癸";

    /** Servers outlive a test class, so numbers start anywhere and never repeat. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));

    /** A new one each time. */
    public static TestPerson next() {
        int number = NEXT.incrementAndGet() % 100_000_000;
        return new TestPerson(
                "ceshi" + number,
                "测试" + sign(number / 10) + sign(number),
                idNumber(number),
                "139%08d".formatted(number));
    }

    /** A new one who is not fourteen yet, and will not be while these tests are run. */
    public static TestPerson nextChild() {
        TestPerson person = next();
        return new TestPerson(
                person.username(),
                person.name(),
                withCheckDigit("119999" + (CityCalendar.today().getYear() - 6)
                        + person.idNumber().substring(10, 17)),
                person.mobile());
    }

    public String mobileE164() {
        return "+86" + mobile;
    }

    /** The number of a bank card in this name; the bank has the mobile of this person. */
    public String card() {
        String body = "6299000" + mobile.substring(3);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    public String email() {
        return username + "@example.org";
    }

    Map<String, Object> asRegistered() {
        return Map.of(
                "name",
                name,
                "idType",
                "resident-id",
                "idNumber",
                idNumber,
                "mobile",
                mobileE164(),
                "cards",
                List.of(card()));
    }

    private static char sign(int number) {
        return NAME_SIGNS.charAt(number % NAME_SIGNS.length());
    }

    /** Spreads the number over days of birth and running numbers of a district that does not exist. */
    private static String idNumber(int number) {
        int running = number % 1000;
        int day = 1 + number / 1000 % 28;
        int month = 1 + number / 28_000 % 12;
        int year = 1940 + number / 336_000 % 65;
        String body = "119999%04d%02d%02d%03d".formatted(year, month, day, running);
        return withCheckDigit(body);
    }

    private static String withCheckDigit(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECK_DIGITS.charAt(sum % 11);
    }
}
