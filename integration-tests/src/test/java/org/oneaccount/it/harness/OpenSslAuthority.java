// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A certification authority as an operator may have one: made and kept with OpenSSL, with a list of what it has revoked. */
public final class OpenSslAuthority implements AutoCloseable {

    private static final Map<String, String> NEW_KEY =
            Map.of("rsa", "-newkey rsa:2048", "ec", "-newkey ec -pkeyopt ec_paramgen_curve:P-256");

    private final OpenSsl openssl;
    private final String kind;
    private final AtomicInteger serial = new AtomicInteger(0x1000);
    private final List<String> revoked = new ArrayList<>();
    private final HttpServer lists;

    /** @param kind of all keys: {@code rsa} or {@code ec} */
    public OpenSslAuthority(OpenSsl openssl, String kind) {
        this.openssl = openssl;
        this.kind = kind;
        openssl.run(
                "req -x509 " + NEW_KEY.get(kind) + " -nodes -days 30 -keyout " + file("key") + " -out " + file("pem")
                        + " -subj /C=CN/O=Test/CN=Test-" + kind + " -addext keyUsage=critical,keyCertSign,cRLSign");
        openssl.write(
                file("cnf"),
                """
                [ca]
                default_ca = kept
                [kept]
                database = %1$s
                crlnumber = %2$s
                default_md = sha256
                default_crl_days = 30
                """
                        .formatted(file("index"), file("number")));
        openssl.write(file("number"), "01\n");
        openssl.write(
                "leaf.ext", "basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n");
        try {
            lists = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lists.createContext("/", exchange -> {
            byte[] list = list();
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        lists.start();
    }

    /** Its entry in the file of authorities. */
    public Map<String, Object> entry() {
        URI list = URI.create("http://localhost:" + lists.getAddress().getPort() + "/list.crl");
        return Map.of(
                "id", "test-" + kind,
                "certificates", List.of(openssl.folder().resolve(file("pem")).toString()),
                "identifiers", List.of(Map.of("subject", "organizationIdentifier", "prefix", "NTRCN-")),
                "revocation", Map.of("crl", List.of(list.toString()), "whenSilent", "refuse"),
                "amr", List.of("sc", "pin"));
    }

    public Certificate certificate() {
        return certificate(file("pem"));
    }

    /** A key with a certificate for this company. */
    public Key issue(TestCompany company) {
        return issue(company, 20);
    }

    public Key issue(TestCompany company, int days) {
        return issue(company, numbered(company), days);
    }

    /** One that names two companies by their numbers. */
    public Key issue(TestCompany company, TestCompany another) {
        return issue(company, numbered(company) + numbered(another), 20);
    }

    private static String numbered(TestCompany company) {
        return "/organizationIdentifier=NTRCN-" + company.code();
    }

    private Key issue(TestCompany company, String numbers, int days) {
        int number = serial.incrementAndGet();
        String name = kind + "-" + number;
        List<String> request = new ArrayList<>(List.of(
                ("req " + NEW_KEY.get(kind) + " -nodes -utf8 -keyout " + name + ".key -out " + name + ".csr -subj")
                        .split(" ")));
        request.add("/C=CN/O=" + company.name() + "/CN=" + company.name() + numbers);
        openssl.run(request);
        openssl.run("x509 -req -in " + name + ".csr -CA " + file("pem") + " -CAkey " + file("key") + " -set_serial "
                + number + " -days " + days + " -extfile leaf.ext -out " + name + ".pem");
        return new Key(name, number);
    }

    public void revoke(Key key) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
        Instant now = Instant.now();
        revoked.add("R\t%s\t%s\t%X\tunknown\t/CN=revoked\n"
                .formatted(time.format(now.plusSeconds(86_400)), time.format(now.minusSeconds(60)), key.serial()));
    }

    private synchronized byte[] list() {
        openssl.write(file("index"), String.join("", revoked));
        openssl.run("ca -gencrl -config " + file("cnf") + " -keyfile " + file("key") + " -cert " + file("pem")
                + " -out " + file("crl"));
        openssl.run("crl -in " + file("crl") + " -outform DER -out " + file("der"));
        return openssl.read(file("der"));
    }

    private Certificate certificate(String file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(openssl.read(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file(String kindOfFile) {
        return "ca-" + kind + "." + kindOfFile;
    }

    @Override
    public void close() {
        lists.stop(0);
    }

    /** A key of a company, in files. */
    public final class Key {

        private final String name;
        private final int serial;

        private Key(String name, int serial) {
            this.name = name;
            this.serial = serial;
        }

        int serial() {
            return serial;
        }

        public Certificate certificate() {
            return OpenSslAuthority.this.certificate(name + ".pem");
        }

        /** As PEM. */
        public String certificateText() {
            return openssl.text(name + ".pem");
        }

        /** PKCS#8, as its store would give it to TLS. */
        public byte[] privateKey() {
            openssl.run("pkcs8 -topk8 -nocrypt -in " + name + ".key -outform DER -out " + name + ".p8");
            return openssl.read(name + ".p8");
        }

        /** What it returns for a text: base64 of the bare signature. */
        public String sign(String text) {
            openssl.write(name + ".txt", text);
            openssl.run("dgst -sha256 -sign " + name + ".key -out " + name + ".sig " + name + ".txt");
            return Base64.getEncoder().encodeToString(openssl.read(name + ".sig"));
        }
    }
}
