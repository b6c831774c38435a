// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.sms;

import org.oneaccount.proof.FlowStepFactory;
import org.oneaccount.registry.code.SmsSettings;

/** What the two steps share that are not the proof. Their settings are the proof's: one set per realm. */
interface SmsAuthenticatorFactory extends FlowStepFactory {

    String SETTINGS = " Settings: required action " + SmsSettings.REQUIRED_ACTION + ".";
}
