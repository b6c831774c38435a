// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneaccount.registry.certificate.TestCertificates.NOW;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oneaccount.registry.certificate.TestCertificates.Authority;
import org.oneaccount.registry.certificate.TestCertificates.Kind;

@Timeout(20)
class RevocationListsTest {

    private static final URI ADDRESS = URI.create("http://list.test/");
    private static final Authority CA = Authority.named(Kind.EC, "Test CA");
    private static final X509CertificateHolder ISSUER = CA.certificate().holder();

    private final RevocationLists lists = new RevocationLists();
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void aListIsFetchedOnceForAll() {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<RevocationList> first = CompletableFuture.supplyAsync(() -> get(NOW, () -> {
            release.await();
            return list();
        }));
        CompletableFuture<RevocationList> second = CompletableFuture.supplyAsync(() -> get(NOW, () -> {
            release.await();
            return list();
        }));
        release.countDown();

        assertThat(second.join()).isSameAs(first.join());
        assertThat(fetched).hasValue(1);
    }

    @Test
    void itIsKeptForAWhile() {
        get(NOW, this::list);
        get(NOW.plus(RevocationLists.LONGEST).minusSeconds(1), this::list);
        assertThat(fetched).hasValue(1);

        get(NOW.plus(RevocationLists.LONGEST), this::list);
        assertThat(fetched).hasValue(2);
        get(NOW, this::list);
        assertThat(fetched).as("the clock was set back").hasValue(3);
    }

    @Test
    void itIsNotKeptLongerThanItHolds() {
        Instant made = NOW.minus(Duration.ofDays(1)).plusSeconds(30);

        get(NOW, () -> list(made));
        get(NOW.plusSeconds(29), () -> list(made));
        assertThat(fetched).hasValue(1);
        get(NOW.plusSeconds(30), () -> list(made));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void oneOfAnotherIssuerIsKeptBrieflyOnly() {
        Authority impostor = Authority.named(Kind.EC, "Test CA");
        Callable<RevocationList> theirs = () -> RevocationList.of(TestRevocations.list(impostor, NOW), ISSUER);

        get(NOW, theirs);
        get(NOW.plusSeconds(59), theirs);
        assertThat(fetched).hasValue(1);
        get(NOW.plusSeconds(60), theirs);
        assertThat(fetched).hasValue(2);
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> get(NOW, () -> {
                    throw new IOException("reset");
                }))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);

        assertThat(get(NOW, this::list).isOfTheIssuer()).isTrue();
    }

    @Test
    void howManyAreKeptIsLimited() {
        for (int i = 0; i < 1000; i++) {
            get(URI.create("http://list.test/" + i), NOW, this::list);
        }
        get(URI.create("http://list.test/0"), NOW, this::list);

        assertThat(fetched).hasValue(1001);
    }

    private RevocationList get(Instant now, Callable<RevocationList> fetch) {
        return get(ADDRESS, now, fetch);
    }

    private RevocationList get(URI address, Instant now, Callable<RevocationList> fetch) {
        try {
            return lists.get(address, ISSUER, now, () -> {
                fetched.incrementAndGet();
                return fetch.call();
            });
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private RevocationList list() throws IOException {
        return list(NOW);
    }

    private static RevocationList list(Instant made) throws IOException {
        return RevocationList.of(TestRevocations.list(CA, made), ISSUER);
    }
}
