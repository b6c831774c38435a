// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

/** Why a proof runs: to add evidence to the account, or to make the session stronger with what the account already has. */
public enum Purpose {
    EVIDENCE,
    STRENGTH
}
