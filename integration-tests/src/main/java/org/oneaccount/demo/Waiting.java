// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a server to answer. */
final class Waiting {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Waiting() {}

    static void until(URI answers, Process server, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isAnswering(answers)) {
            if (System.nanoTime() > end) {
                throw new DemoException(answers + " did not answer within " + limit.toMinutes() + " minutes.");
            }
            if (hasEndedWithin(server, Duration.ofMillis(500))) {
                throw new DemoException("the server of " + answers + " ended with code " + server.exitValue()
                        + "; see its log above. A half-finished earlier run is forgotten with -D" + DemoSettings.FRESH);
            }
        }
    }

    private static boolean hasEndedWithin(Process server, Duration pause) {
        try {
            return server.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted.");
        }
    }

    private static boolean isAnswering(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted.");
        }
    }
}
