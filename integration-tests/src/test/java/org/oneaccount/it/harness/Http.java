// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Plain requests: no cookies, no redirects followed. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Http() {}

    public static HttpResponse<String> get(URI uri, String... headers) {
        return send(request(uri, headers).GET());
    }

    public static HttpResponse<String> postForm(URI uri, Map<String, String> form, String... headers) {
        return send(formPost(uri, form, headers));
    }

    static HttpRequest.Builder formPost(URI uri, Map<String, String> form, String... headers) {
        return request(uri, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
    }

    public static HttpResponse<String> sendJson(String method, URI uri, Object body, String... headers) {
        return send(
                request(uri, headers).header("Content-Type", "application/json").method(method, json(body)));
    }

    /** As JSON, though it may be none. */
    public static HttpResponse<String> sendText(URI uri, String body, String... headers) {
        return send(
                request(uri, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> delete(URI uri, String... headers) {
        return send(request(uri, headers).DELETE());
    }

    /** Returns when something answers there with a success. Polls: a process that starts has nobody to wake us. */
    public static void awaitAnswer(URI uri) {
        awaitAnswer(uri, () -> true);
    }

    /** The same, for as long as whatever starts there still {@code lives}. */
    static void awaitAnswer(URI uri, BooleanSupplier lives) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!answers(uri)) {
            if (!lives.getAsBoolean() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("Nothing answers at " + uri);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean answers(URI uri) {
        try {
            return get(uri).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // not listening yet
        }
    }

    public static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    /** The body of an answer that must be a success. */
    public static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.request().method() + " " + response.uri() + " answered "
                    + response.statusCode() + ": " + response.body());
        }
        return response.body().isEmpty() ? JSON.nullNode() : parse(response.body());
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
