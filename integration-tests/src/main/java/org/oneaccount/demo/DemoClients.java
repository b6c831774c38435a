// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Points the realm's demo clients at the business systems' addresses: the imported realm knows only the default ones. */
final class DemoClients {

    private final DemoSettings settings;

    DemoClients(DemoSettings settings) {
        this.settings = settings;
    }

    void point() {
        try {
            String token = token();
            pointAt(settings.app(), "demo-app", token);
            pointAt(settings.app(), "demo-saml", token);
            pointAt(settings.company(), "demo-company", token);
        } catch (IOException | ParseException e) {
            throw new DemoException("cannot tell Keycloak where the business systems are: " + e.getMessage());
        }
    }

    private void pointAt(URI app, String clientId, String token) throws IOException, ParseException {
        URI clients = settings.keycloak().resolve("admin/realms/oneaccount/clients");
        HTTPResponse found = send(HTTPRequest.Method.GET, URI.create(clients + "?clientId=" + clientId), token, null);
        List<Object> list = JSONArrayUtils.parse(found.getBody());
        if (list.isEmpty()) {
            throw new DemoException("the realm has no client " + clientId + ". Forget it with -D" + DemoSettings.FRESH);
        }
        @SuppressWarnings("unchecked") // a client is a JSON object
        Map<String, Object> client = (Map<String, Object>) list.get(0);
        String root = app.toString().replaceAll("/$", "");
        if (root.equals(client.get("rootUrl"))) {
            return;
        }
        client.put("rootUrl", root);
        client.put("redirectUris", List.of(root + "/*"));
        @SuppressWarnings("unchecked") // its attributes are one, too
        Map<String, Object> attributes = (Map<String, Object>) client.get("attributes");
        attributes.replace("post.logout.redirect.uris", root + "/*");
        send(
                HTTPRequest.Method.PUT,
                URI.create(clients + "/" + client.get("id")),
                token,
                JSONObjectUtils.toJSONString(client));
    }

    private String token() throws IOException, ParseException {
        HTTPRequest request = new HTTPRequest(
                HTTPRequest.Method.POST, settings.keycloak().resolve("realms/master/protocol/openid-connect/token"));
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setBody("grant_type=password&client_id=admin-cli&username=admin&password=admin");
        return JSONObjectUtils.getString(
                JSONObjectUtils.parse(checked(request.send()).getBody()), "access_token");
    }

    private static HTTPResponse send(HTTPRequest.Method method, URI uri, String token, String json) throws IOException {
        HTTPRequest request = new HTTPRequest(method, uri);
        request.setAuthorization("Bearer " + token);
        if (json != null) {
            request.setHeader("Content-Type", "application/json; charset=UTF-8");
            request.setBody(json);
        }
        return checked(request.send());
    }

    private static HTTPResponse checked(HTTPResponse response) throws IOException {
        if (!response.indicatesSuccess()) {
            throw new IOException("answer " + response.getStatusCode());
        }
        return response;
    }
}
