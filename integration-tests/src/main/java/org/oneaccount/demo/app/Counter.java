// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo.app;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The demo's counter: whoever plays its operator says that the document of an appointment was checked. A front desk system
 * like any other, with the service account that ships. No clerk sits there, so anybody may play it: for the demo only.
 */
final class Counter {

    /** Of the test person who plays the operator: nobody confirms an own account. */
    private static final String OPERATOR_ID_NUMBER = "119999198503070010";

    private final URI tokens;
    private final URI confirmations;
    private final ClientSecretBasic desk;

    Counter(String issuer, String secret) {
        this.tokens = URI.create(issuer + "/protocol/openid-connect/token");
        this.confirmations = URI.create(issuer + "/front-desk/confirmations");
        this.desk = new ClientSecretBasic(new ClientID("front-desk"), new Secret(secret));
    }

    /**
     * What the desk was told.
     *
     * @param words for the people there; empty when it is confirmed
     */
    record Answer(boolean confirmed, String words) {}

    /** A resident's card, read by its chip. */
    Answer confirm(String code, String name, String idNumber, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("correlationId", UUID.randomUUID().toString());
        body.put("appointmentCode", code);
        body.put("channel", "counter");
        body.put("site", "demo-hall");
        body.put("device", "demo-reader");
        body.put("operator", "staff-0042");
        body.put("operatorIdNumber", OPERATOR_ID_NUMBER);
        body.put("documentCheck", "chip");
        body.put("holderCheck", "operator");
        body.put("name", name);
        body.put("idType", "resident-id");
        body.put("idNumber", idNumber);
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, confirmations);
            request.setAuthorization("Bearer " + token());
            request.setHeader("Content-Type", "application/json; charset=UTF-8");
            request.setHeader("Accept-Language", locale.toLanguageTag());
            request.setBody(JSONObjectUtils.toJSONString(body));
            HTTPResponse response = request.send();
            return response.indicatesSuccess()
                    ? new Answer(true, "")
                    : new Answer(false, JSONObjectUtils.getString(JSONObjectUtils.parse(response.getBody()), "title"));
        } catch (IOException | ParseException | java.text.ParseException e) {
            return new Answer(false, "The front desk does not answer: " + e.getMessage());
        }
    }

    private String token() throws IOException, ParseException {
        TokenResponse response =
                TokenResponse.parse(new TokenRequest.Builder(tokens, desk, new ClientCredentialsGrant())
                        .build()
                        .toHTTPRequest()
                        .send());
        if (!response.indicatesSuccess()) {
            throw new IOException("the front desk's client is not enabled in this realm, or has another secret");
        }
        return response.toSuccessResponse().getTokens().getAccessToken().getValue();
    }
}
