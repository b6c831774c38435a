// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oneaccount.it.harness.Admin;
import org.oneaccount.it.harness.Http;
import org.oneaccount.it.harness.TestPerson;

/** Accounts made at once, each with the password of test persons. */
final class Accounts {

    private Accounts() {}

    /** @return their usernames */
    static List<String> make(Admin realm, int count) {
        List<String> usernames =
                Stream.generate(() -> TestPerson.next().username()).limit(count).toList();
        Http.ok(realm.post(
                "/partialImport",
                Map.of("users", usernames.stream().map(Accounts::account).toList())));
        return usernames;
    }

    /** A stock realm asks for a profile at the first sign-in unless these are there. */
    private static Map<String, Object> account(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@example.org",
                "firstName",
                "Test",
                "lastName",
                "Person",
                "credentials",
                List.of(Map.of("type", "password", "value", TestPerson.PASSWORD)));
    }
}
