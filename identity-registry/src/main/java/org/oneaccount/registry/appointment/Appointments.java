// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.appointment;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The appointments of a realm. An account has at most one that stands; the database says so. Their codes are nowhere in
 * clear: a row keeps a nonce, of which the code is made again with a key, and the blind index by which it is found.
 */
public interface Appointments {

    /** How long a closed appointment can still be named for what it is, rather than as unknown. */
    Duration REMEMBERED = Duration.ofDays(90);

    static Appointments of(KeycloakSession session, RealmModel realm) {
        return new JpaAppointments(session, realm);
    }

    /** Removes what ended long ago, of all realms. In the session's own transaction. */
    static void removeEnded(KeycloakSession session) {
        JpaAppointments.removeEnded(session);
    }

    /** The appointment of this account that stands now. */
    Optional<Appointment> standing(UserModel user);

    /** One of this account's own, whatever has become of it. */
    Optional<Appointment> find(UserModel user, String id);

    /**
     * The appointment that stands; a new one when none does. A transaction of its own: of two pages that ask at once, on
     * two nodes, both get the same.
     */
    Appointment standingOrNew(UserModel user, Duration lifetime);

    /** The holder gives it up. Nothing happens when none stands. A transaction of its own. */
    void cancel(UserModel user);

    /** Whose code this is. Others that ask wait until this transaction ends. */
    Optional<Appointment> lock(AppointmentCode code);

    /** Uses up a standing appointment that this transaction has locked. */
    void keep(Appointment appointment);
}
