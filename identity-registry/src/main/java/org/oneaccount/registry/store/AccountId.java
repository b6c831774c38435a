// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

/** Which account a row is about. Public because a query makes it. */
public record AccountId(String realm, String user) {}
