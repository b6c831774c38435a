// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        Demo.say(
                " 4. Level 4 there: this person's bank card, or a face; on the face page you choose how the check ends.");
        Demo.say(" 5. Level 5 there: get an appointment code, and play the clerk who confirms it at");
        Demo.say("                    " + settings.app().resolve("counter"));
        Demo.say("");
        Demo.say(" For a company      " + settings.company());
        Demo.say(
                "    Sign in, then choose to register: the organisation, its agent and the agent's mobile are asked for.");
        Demo.say("    Organisations that the sandbox knows:");
        printOrganisations(sandbox);
        Demo.say(
                "    Level 2 there: ask for a mandate and keep the code. In another browser, grant it with the personal");
        Demo.say("    account of the organisation's head (1 to 4 above, as the person named last in its line), at");
        Demo.say("                    " + settings.realm().resolve("trust-mandate"));
        Demo.say("");
        Demo.say(" Admin console      " + settings.keycloak().resolve("admin/") + "  (admin / admin, this demo only)");
        Demo.say(" Ctrl-C stops everything. The next start keeps the accounts; -D" + DemoSettings.FRESH
                + " forgets them.");
        Demo.say("================================================================================");
    }

    private static void printPersons(URI sandbox) {
        for (Map<String, Object> person : registered(sandbox, "persons")) {
            String mobile = String.valueOf(person.get("mobile")).replace("+86", "");
            Object card = ((List<?>) person.get("cards")).get(0);
            Demo.say("                    " + person.get("name") + "   " + person.get("idNumber") + "   mobile "
                    + mobile + "   card " + card);
        }
    }

    private static void printOrganisations(URI sandbox) {
        for (Map<String, Object> organisation : registered(sandbox, "organisations")) {
            Object head = ((Map<?, ?>) organisation.get("legalRepresentative")).get("name");
            Demo.say("                    " + organisation.get("name") + "   " + organisation.get("code") + "   "
                    + head);
        }
    }

    private static List<Map<String, Object>> registered(URI sandbox, String what) {
        try {
            Map<String, Object> register =
                    JSONObjectUtils.parse(new HTTPRequest(HTTPRequest.Method.GET, URI.create(sandbox + "/register"))
                            .send()
                            .getBody());
            return Stream.of(JSONObjectUtils.getJSONObjectArray(register, what))
                    .limit(SHOWN)
                    .toList();
        } catch (IOException | ParseException e) {
            throw new DemoException("the sandbox does not answer: " + e.getMessage());
        }
    }
}
