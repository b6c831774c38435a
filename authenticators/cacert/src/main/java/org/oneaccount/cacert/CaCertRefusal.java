// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import org.oneaccount.trust.RefusalReason;

/** Every way in which the cacert proof says no, what a certificate itself is refused for apart. The comment names the figure its message shows, if any. */
enum CaCertRefusal implements RefusalReason {
    /** The certificate names another organisation than the one the account stands for. */
    OTHER_ORGANISATION("cacertOtherOrganisation"),
    /** Another account proved this very certificate. */
    TAKEN("cacertTaken"),
    /** As strength: not a certificate of this account. */
    NOT_OF_THIS_ACCOUNT("cacertNotOfThisAccount"),
    /** At sign-in: no account that may be used proved this certificate; which of the two, nobody is told. */
    NO_ACCOUNT("cacertNoAccount"),
    /** The connection has no certificate, or none that somebody trusted saw. */
    NOT_SHOWN("cacertNotShown"),
    /** At sign-in: nobody says whether the certificate is revoked. */
    UNAVAILABLE("cacertUnavailable"),
    /** Minutes to wait. */
    ACCOUNT_HOUR_LIMIT("cacertAccountHourLimit"),
    /** At sign-in. Minutes to wait. */
    ADDRESS_HOUR_LIMIT("cacertAddressHourLimit");

    private final String id;

    CaCertRefusal(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
