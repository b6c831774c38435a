// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

/**
 * An organisation that the register was not asked about for long.
 *
 * @param askedAt when it was asked last; whoever asks next must have seen this, so that two nodes never both do
 */
public record OrganisationDue(String realm, String id, long askedAt) {}
