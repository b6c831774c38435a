// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/** Attributes of ours: {@code urn:oneaccount:attribute:<claim>}, with the claim in camel case as FriendlyName. */
final class SamlAttributes {

    private static final String PREFIX = "urn:oneaccount:attribute:";

    private SamlAttributes() {}

    static void add(AttributeStatementType statement, String claim, String value) {
        AttributeType attribute = new AttributeType(PREFIX + claim);
        attribute.setNameFormat(JBossSAMLURIConstants.ATTRIBUTE_FORMAT_URI.get());
        attribute.setFriendlyName(friendlyName(claim));
        attribute.addAttributeValue(value);
        statement.addAttribute(new AttributeStatementType.ASTChoiceType(attribute));
    }

    static String friendlyName(String claim) {
        StringBuilder name = new StringBuilder();
        for (String word : claim.split("_", -1)) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
