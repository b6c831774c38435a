// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.receipt;

import java.time.Instant;
import java.util.List;

/**
 * That a holder confirmed a text by a fresh proof.
 *
 * @param client the application's id within the realm's database
 * @param textSha256 of the text, in hexadecimal; the text itself is kept nowhere
 * @param amr the kinds of the fresh proof (RFC 8176)
 */
public record Receipt(String id, String client, Instant confirmedAt, String textSha256, List<String> amr) {

    public Receipt {
        amr = List.copyOf(amr);
    }
}
