// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.trust;

/**
 * A kind of thing that can be known about an account. Open: the regulation says "including but not limited to"
 * (Art. 10), so a third party may add one with a JAR and a row in the policy.
 */
public record Factor(String id) {

    public static final Factor SIGN_IN = new Factor("sign-in");
    public static final Factor MOBILE = new Factor("mobile");
    public static final Factor REAL_NAME = new Factor("real-name");
    public static final Factor DECLARED_DOCUMENT = new Factor("declared-document");
    public static final Factor BANK_CARD = new Factor("bank-card");
    public static final Factor FACE = new Factor("face");
    public static final Factor ONSITE_DOCUMENT = new Factor("onsite-document");
    public static final Factor ORGANISATION = new Factor("organisation");
    public static final Factor MANDATE = new Factor("mandate");
    public static final Factor CERTIFICATE = new Factor("certificate");

    public Factor {
        OpenId.require("factor", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
