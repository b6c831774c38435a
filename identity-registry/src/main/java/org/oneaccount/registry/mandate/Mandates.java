// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.appointment.AppointmentCode;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;

/**
 * The mandates of a realm. An account has at most one that waits to be granted; the database says so. Whether one counts
 * is the ledger's affair: granting writes evidence, and withdrawing that evidence, by whomever, closes the mandate.
 */
public interface Mandates {

    /** How long a request that nobody granted can still be named for what it is, rather than as unknown. */
    Duration REMEMBERED = Duration.ofDays(90);

    static Mandates of(KeycloakSession session, RealmModel realm) {
        return new JpaMandates(session, realm);
    }

    /** What an agent has asked for and nobody has granted yet. */
    Optional<Mandate> asked(UserModel agent);

    /** One of this account's own, whatever has become of it. */
    Optional<Mandate> find(UserModel agent, String id);

    /** Whatever has become of it. */
    Optional<Mandate> find(String id);

    /**
     * Asks for a mandate; another one that waits is given up, unless it says the same. A transaction of its own: of two
     * pages that ask at once, on two nodes, both get one that stands.
     */
    Mandate ask(UserModel agent, MandateTerms terms, Duration lifetime);

    /** The agent gives up what was asked. Nothing happens when nothing waits. A transaction of its own. */
    void cancel(UserModel agent);

    /** Whose code this is. For a page that shows it; nothing is decided on it. */
    Optional<Mandate> look(AppointmentCode code);

    /** Whose code this is. Others that ask wait until this transaction ends. */
    Optional<Mandate> lock(AppointmentCode code);

    /** Writes the evidence of a mandate that this transaction has locked, and has both sides told. Empty when it was written. */
    Optional<MandateRefusal> grant(Mandate locked, Granting granting);

    /** Closes a mandate that this transaction has locked and that waits. */
    void decline(Mandate locked, String by);

    /** The organisation that this mandate's agent stands for. */
    Optional<Organisation> organisation(Mandate mandate);

    /** Those that this account granted and that are valid. */
    List<Mandate> grantedBy(UserModel representative);

    /** Those of all agents of an organisation that are valid. */
    List<Mandate> of(CreditCode organisation);

    /** Those that are valid on the word that this source gave under this reference: that whoever granted them may. */
    List<Mandate> grantedOn(SourceId source, String reference);

    /** The one by which this account acts now, if its evidence counts. */
    Optional<Mandate> inForce(UserModel agent);

    /** Withdraws the evidence. Nothing happens when it is withdrawn already. */
    void revoke(Mandate mandate, String reason, String by);

    /** Closes the mandates of this account whose evidence was withdrawn, and has both sides told. The registry calls it, under the account's lock. */
    void settle(UserModel agent);
}
