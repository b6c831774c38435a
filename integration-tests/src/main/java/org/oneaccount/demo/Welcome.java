// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/** What to open and what to type, said once everything runs. The test data come from the sandbox itself. */
final class Welcome {

    private static final int SHOWN = 3;

    private Welcome() {}

    static void print(DemoSettings settings) {
        URI sandbox = settings.realm().resolve("sandbox");
        Demo.say("");
        Demo.say("================================================================================");
        Demo.say(" OneAccount is ready.");
        Demo.say("");
        Demo.say(" 1. Open            " + settings.app());
        Demo.say("    Sign in, then choose to register. The property registration needs level 3.");
        Demo.say(" 2. Mobile: any of those below. Its messages, and the codes in them, are shown at");
        Demo.say("                    " + sandbox);
        Demo.say(" 3. Name and ID number of a test person, for example");
        printPersons(sandbox);
        Demo.say("");
        Demo.say(" Admin console      " + settings.keycloak().resolve("admin/") + "  (admin / admin, this demo only)");
        Demo.say(" Ctrl-C stops everything. The next start keeps the accounts; -D" + DemoSettings.FRESH
                + " forgets them.");
        Demo.say("================================================================================");
    }

    private static void printPersons(URI sandbox) {
        try {
            Map<String, Object> register =
                    JSONObjectUtils.parse(new HTTPRequest(HTTPRequest.Method.GET, URI.create(sandbox + "/register"))
                            .send()
                            .getBody());
            Map<String, Object>[] persons = JSONObjectUtils.getJSONObjectArray(register, "persons");
            for (int i = 0; i < Math.min(SHOWN, persons.length); i++) {
                String mobile = String.valueOf(persons[i].get("mobile")).replace("+86", "");
                Demo.say("                    " + persons[i].get("name") + "   " + persons[i].get("idNumber")
                        + "   mobile " + mobile);
            }
        } catch (IOException | ParseException e) {
            throw new DemoException("the sandbox does not answer: " + e.getMessage());
        }
    }
}
