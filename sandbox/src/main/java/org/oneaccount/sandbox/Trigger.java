// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sandbox;

/**
 * A value that always has the same outcome.
 *
 * @param where the name of the form field it is typed into
 */
record Trigger(String where, String value, TriggerOutcome outcome) {}
