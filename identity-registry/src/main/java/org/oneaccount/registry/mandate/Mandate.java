// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.oneaccount.registry.appointment.AppointmentCode;

/**
 * An organisation's word that an agent may act for it: asked for by the agent, granted by whoever may speak for the organisation.
 *
 * @param id also the reference of the evidence that was written when it was granted
 * @param account the id of the agent's Keycloak user
 * @param code by which whoever grants it finds it; good until {@code codeUntil} and once
 * @param state as of the instant at which it was read
 * @param grant once it was granted
 */
public record Mandate(
        String id,
        String account,
        AppointmentCode code,
        Instant codeUntil,
        MandateTerms terms,
        State state,
        Optional<Grant> grant) {

    public enum State {
        /** Its code waits for somebody who grants it. */
        ASKED,
        GRANTED,
        DECLINED,
        /** By the agent, who gave it up or asked for another. */
        CANCELLED,
        /** Nobody granted it in time. */
        EXPIRED,
        REVOKED,
        /** Its validity is over. */
        ENDED
    }

    /** Who spoke for the organisation. */
    public enum Method {
        /** The head of the organisation. */
        REPRESENTATIVE,
        CERTIFICATE,
        /** A paper mandate that a counter has checked. */
        COUNTER;

        /** For messages, claims and events. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param by an account's id, a service client's, or a certificate's fingerprint; never a name */
    public record Grant(Instant at, Method method, String by) {
        public Grant {
            requireNonNull(at, "at");
            requireNonNull(method, "method");
            requireNonNull(by, "by");
        }
    }

    public Mandate {
        requireNonNull(id, "id");
        requireNonNull(account, "account");
        requireNonNull(code, "code");
        requireNonNull(codeUntil, "codeUntil");
        requireNonNull(terms, "terms");
        requireNonNull(state, "state");
        requireNonNull(grant, "grant");
    }

    /** Whether it waits to be granted. */
    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isGrantedBy(String account) {
        return grant.filter(given -> given.by().equals(account)).isPresent();
    }
}
