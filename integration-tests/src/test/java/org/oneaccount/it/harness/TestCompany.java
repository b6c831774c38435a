// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An organisation that does not exist: a name that says so, and a credit code with correct check digits.
 *
 * @param head its legal representative, or who takes that place
 */
public record TestCompany(String name, String code, TestPerson head) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** What a code begins with (GB 32100 table 1). */
    private static final String ENTERPRISE = "91";

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));

    /** A new one each time. */
    public static TestCompany next() {
        return next(ENTERPRISE, "有限公司");
    }

    /** One without a legal representative (个体工商户). */
    public static TestCompany individualBusiness() {
        return next("92", "餐饮店");
    }

    /** Another one (合伙企业), as only its name says. */
    public static TestCompany partnership() {
        return next(ENTERPRISE, "咨询中心(有限合伙)");
    }

    private static TestCompany next(String category, String form) {
        int number = NEXT.incrementAndGet() % 100_000_000;
        return new TestCompany("测试" + number + form, code(category, number), TestPerson.next());
    }

    /** The same after somebody else has come to its head. */
    public TestCompany ledBy(TestPerson next) {
        return new TestCompany(name, code, next);
    }

    /** As people see it who may know of it: GB 32100 codes have 18 characters. */
    public String maskedCode() {
        return code.substring(0, 4) + "*".repeat(10) + code.substring(14);
    }

    private static String code(String category, int number) {
        String organisation = "%08d".formatted(number);
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * (organisation.charAt(i) - '0');
        }
        String body = category + "119999" + organisation + "0123456789X0".charAt(11 - sum % 11);
        int all = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            all += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
        }
        return body + ALPHABET.charAt((31 - all % 31) % 31);
    }
}
