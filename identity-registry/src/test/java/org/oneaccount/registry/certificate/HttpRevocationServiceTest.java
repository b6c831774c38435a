// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;
import org.oneaccount.registry.spi.SourceGuards;
import org.oneaccount.registry.spi.SourceSettings;

@Timeout(20)
class HttpRevocationServiceTest {

    private static final RevocationStatus GOOD = new RevocationStatus.Good();

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final SourceGuards guards =
            new SourceGuards(new SourceSettings(Duration.ofSeconds(10), 1, 4, 1, Duration.ofMinutes(1)));
    private final HttpRevocationService service = new HttpRevocationService(http, guards);
    private HttpServer server;
    private int status = 200;
    private byte[] body = new byte[0];

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        guards.close();
        http.close();
    }

    @Test
    void anAnswerIsShortAndAListMayBeLong() throws IOException {
        body = new byte[HttpRevocationService.MAX_ANSWER_BYTES];
        assertThat(service.post(address(), new byte[1])).hasSameSizeAs(body);

        body = new byte[HttpRevocationService.MAX_ANSWER_BYTES + 1];
        assertThatThrownBy(() -> service.post(address(), new byte[1])).isInstanceOf(IOException.class);
        assertThat(service.get(address())).hasSameSizeAs(body);
    }

    @Test
    void whoeverTurnsUsAwayWasNotAsked() {
        status = 429;
        assertThatThrownBy(() -> service.get(address())).isInstanceOf(RevocationService.NotAskedException.class);

        status = 503;
        assertThatThrownBy(() -> service.get(address())).isNotInstanceOf(RevocationService.NotAskedException.class);
    }

    @Test
    void whatFoundNoPlaceHereWasNotAskedAndWhatFailedIsSilence() throws Exception {
        TrustedCa ca = Authority.named(Kind.EC, "Test CA").trusted();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<RevocationStatus> first =
                CompletableFuture.supplyAsync(() -> service.guarded(ca, "list 1", () -> {
                    inside.countDown();
                    release.await();
                    return GOOD;
                }));
        inside.await();

        assertThat(service.guarded(ca, "list 1", () -> GOOD)).isEqualTo(new RevocationStatus.NotAsked());
        assertThat(service.guarded(ca, "list 2", () -> GOOD)).isEqualTo(GOOD);
        release.countDown();
        assertThat(first.get()).isEqualTo(GOOD);
        assertThat(service.guarded(ca, "list 1", () -> {
                    throw new IOException("reset");
                }))
                .isEqualTo(new RevocationStatus.Silent());
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }
}
