// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.oneaccount.registry.appointment.Appointment;
import org.oneaccount.registry.appointment.Appointments;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;

/**
 * What a desk was shown the code of: an appointment, or else a mandate that an agent asks for. Others that ask for the same
 * code wait until this transaction ends.
 */
record CodeOwner(Optional<Appointment> appointment, Optional<Mandate> mandate) {

    CodeOwner {
        requireNonNull(appointment, "appointment");
        requireNonNull(mandate, "mandate");
        if (appointment.isPresent() == mandate.isPresent()) {
            throw new IllegalArgumentException("a code is that of one of them");
        }
    }

    /** Empty when nobody has this code. */
    static Optional<CodeOwner> lock(KeycloakSession session, RealmModel realm, DeskRequest request) {
        return Appointments.of(session, realm)
                .lock(request.code())
                .map(found -> new CodeOwner(Optional.of(found), Optional.empty()))
                .or(() -> Mandates.of(session, realm)
                        .lock(request.code())
                        .map(found -> new CodeOwner(Optional.empty(), Optional.of(found))));
    }

    String account() {
        return appointment
                .map(Appointment::account)
                .or(() -> mandate.map(Mandate::account))
                .orElseThrow();
    }

    String id() {
        return appointment
                .map(Appointment::id)
                .or(() -> mandate.map(Mandate::id))
                .orElseThrow();
    }

    /** Why nothing can be confirmed under this code any more. */
    Optional<DeskRefusal> closed() {
        return appointment
                .flatMap(kept -> DeskRefusal.of(kept.state()))
                .or(() -> mandate.flatMap(asked -> DeskRefusal.of(asked.state())));
    }
}
