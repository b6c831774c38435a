// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.exception.ValidationError;
import com.onelogin.saml2.model.SamlResponseStatus;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.util.Util;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.xpath.XPathExpressionException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A SAML response as the service provider's library sees it. */
public final class SamlAnswer {

    private final SamlResponse response;
    private final Saml2Settings settings;
    private final String requestId;
    private final Document document;

    SamlAnswer(SamlResponse response, Saml2Settings settings, String requestId) {
        this.response = response;
        this.settings = settings;
        this.requestId = requestId;
        this.document = Util.loadXML(response.getSAMLResponseXml());
    }

    /** Fails unless the library accepts it: signatures, audience, recipient, times, and that it answers our request. */
    public SamlAnswer accepted() {
        if (!response.isValid(requestId)) {
            throw new AssertionError("The service provider refuses the response: " + response.getError());
        }
        return this;
    }

    /** Whether the response itself, not only an assertion in it, carries a valid signature of the realm. */
    public boolean isSigned() {
        List<X509Certificate> certificates = new ArrayList<>();
        certificates.add(settings.getIdpx509cert());
        if (settings.getIdpx509certMulti() != null) {
            certificates.addAll(settings.getIdpx509certMulti());
        }
        certificates.removeIf(certificate -> certificate == null);
        return Util.validateSign(document, certificates, null, null, Util.RESPONSE_SIGNATURE_XPATH, true);
    }

    /** The last words of the status codes, outer first: {@code Responder/RequestDenied}. */
    public String status() {
        SamlResponseStatus status;
        try {
            status = SamlResponse.getStatus(document);
        } catch (ValidationError e) {
            throw new AssertionError("No status in " + response.getSAMLResponseXml(), e);
        }
        return lastWord(status.getStatusCode())
                + (status.getSubStatusCode() == null ? "" : "/" + lastWord(status.getSubStatusCode()));
    }

    public int assertions() {
        return elements("//saml:Assertion | //saml:EncryptedAssertion").getLength();
    }

    public String classRef() {
        NodeList found = elements("//saml:AuthnStatement/saml:AuthnContext/saml:AuthnContextClassRef");
        if (found.getLength() != 1) {
            throw new AssertionError(found.getLength() + " class references in " + response.getSAMLResponseXml());
        }
        return found.item(0).getTextContent();
    }

    public String nameId() {
        return fromLibrary(SamlResponse::getNameId);
    }

    public String nameIdFormat() {
        return fromLibrary(SamlResponse::getNameIdFormat);
    }

    public String sessionIndex() {
        return fromLibrary(SamlResponse::getSessionIndex);
    }

    private String fromLibrary(Reading reading) {
        try {
            return reading.of(response);
        } catch (Exception e) {
            throw new AssertionError("Not in the response: " + response.getSAMLResponseXml(), e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        String of(SamlResponse response) throws Exception;
    }

    /** The attributes by name, as the library gives them to a service provider. */
    public Map<String, List<String>> attributes() {
        try {
            return response.getAttributes();
        } catch (Exception e) {
            throw new AssertionError("The attributes cannot be read", e);
        }
    }

    /** Name to FriendlyName of every attribute. */
    public Map<String, String> friendlyNames() {
        Map<String, String> names = new HashMap<>();
        NodeList attributes = elements("//saml:Attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            names.put(attribute.getAttribute("Name"), attribute.getAttribute("FriendlyName"));
        }
        return names;
    }

    private NodeList elements(String path) {
        try {
            return Util.query(document, path);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String lastWord(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }
}
