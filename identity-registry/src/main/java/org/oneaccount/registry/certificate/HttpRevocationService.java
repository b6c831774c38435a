// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.Callable;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.client.CloseableHttpClient;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.TrustRegistryFactory;
import org.oneaccount.registry.spi.SourceGuards;

/** By Keycloak's own client, so that its truststore, proxy and pool hold; each place of an authority behind a guard of its own. */
final class HttpRevocationService implements RevocationService {

    /** Lists of large authorities have some megabytes. */
    private static final int MAX_LIST_BYTES = 32 * 1024 * 1024;

    /** An answer is about one certificate; most of it are the certificates that come along. */
    static final int MAX_ANSWER_BYTES = 100 * 1024;

    private static final int MAX_SILENCE_MILLIS = 30_000;

    private static final int TOO_MANY_REQUESTS = 429;

    private final CloseableHttpClient http;
    private final SourceGuards guards;

    HttpRevocationService(KeycloakSession session) {
        this(
                session.getProvider(HttpClientProvider.class).getHttpClient(),
                ((TrustRegistryFactory) session.getKeycloakSessionFactory().getProviderFactory(TrustRegistry.class))
                        .sourceGuards());
    }

    HttpRevocationService(CloseableHttpClient http, SourceGuards guards) {
        this.http = http;
        this.guards = guards;
    }

    @Override
    public byte[] get(URI address) throws IOException {
        return fetch(new HttpGet(address), MAX_LIST_BYTES);
    }

    @Override
    public byte[] post(URI address, byte[] request) throws IOException {
        HttpPost post = new HttpPost(address);
        post.setEntity(new ByteArrayEntity(request, ContentType.create(OCSP_REQUEST)));
        return fetch(post, MAX_ANSWER_BYTES);
    }

    /** The guard gives up earlier; this ends the call that it has given up. */
    private byte[] fetch(HttpRequestBase request, int most) throws IOException {
        request.setConfig(RequestConfig.custom()
                .setConnectTimeout(MAX_SILENCE_MILLIS)
                .setConnectionRequestTimeout(MAX_SILENCE_MILLIS)
                .setSocketTimeout(MAX_SILENCE_MILLIS)
                .setRedirectsEnabled(false)
                .build());
        try (CloseableHttpResponse response = http.execute(request)) {
            if (response.getStatusLine().getStatusCode() == TOO_MANY_REQUESTS) {
                throw new NotAskedException();
            }
            if (response.getStatusLine().getStatusCode() != 200 || response.getEntity() == null) {
                throw new IOException("status " + response.getStatusLine().getStatusCode());
            }
            try (InputStream body = response.getEntity().getContent()) {
                byte[] bytes = body.readNBytes(most + 1);
                if (bytes.length > most) {
                    request.abort();
                    throw new IOException("longer than any answer");
                }
                return bytes;
            }
        }
    }

    @Override
    public RevocationStatus guarded(TrustedCa ca, String place, Callable<RevocationStatus> question) {
        return guards.call(
                place + " of certification authority '" + ca.id() + "'",
                ca.source(),
                question,
                none -> new RevocationStatus.Silent(),
                turnedAway -> new RevocationStatus.NotAsked());
    }
}
