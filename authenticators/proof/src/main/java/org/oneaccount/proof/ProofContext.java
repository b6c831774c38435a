// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Recorded;

/** What a host lends to a proof for one request. */
public interface ProofContext {

    KeycloakSession session();

    RealmModel realm();

    UserModel user();

    /** Auth notes of this login are the place for a proof's state. */
    AuthenticationSessionModel login();

    Purpose purpose();

    /** The settings stored in the realm for {@code trust-verify-<proof>}; empty when none are. */
    Map<String, String> settings();

    /** Keycloak's time, so that a test which moves the server's time moves ours. */
    Clock clock();

    /** A new event of this request, with the proof's id as a detail. Masked details only. A {@link ProofStep.Refused} is noted by the host. */
    EventBuilder event();

    /** A form whose action returns to this proof. Knows {@code proofHasOtherWays} (offer the {@code back} button). */
    LoginFormsProvider form();

    /**
     * Where this proof's page is, for a browser that comes back from outside: a GET there reaches {@link
     * IdentityProof#challenge}. Carries the application's request, so it is not for the eyes of an outside service.
     */
    URI page();

    /** Writes what has just been proven, in this request's transaction. */
    Recorded record(Proven... proven);
}
