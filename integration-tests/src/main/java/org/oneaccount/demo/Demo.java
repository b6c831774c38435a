// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneaccount.demo.app.Business;

/**
 * {@code mvn -Pdemo}: a stock Keycloak with what this build made, and two business systems beside it. Keeps its data between
 * runs. Runs inside Maven's own process, so that Ctrl-C and SIGTERM reach its shutdown hook.
 */
public final class Demo {

    /** Of the client that plays the counter. */
    static final String FRONT_DESK_SECRET = "front-desk-demo-secret";

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final DemoSettings settings;
    private final EarlierRun earlier;
    private final Children children;

    private Demo(DemoSettings settings) {
        this.settings = settings;
        this.earlier = new EarlierRun(settings.folder());
        this.children = new Children(earlier);
    }

    /** Takes everything from system properties, which the pom passes on. */
    public static void main(String[] arguments) {
        try {
            new Demo(DemoSettings.of(System.getProperties())).run();
        } catch (DemoException e) {
            say("OneAccount demo: " + e.getMessage());
            // One line, no stack trace and no Maven report: the reader is somebody who tries this for the first time.
            System.exit(1);
        }
    }

    private void run() {
        try (FileChannel lock = lockFolder()) {
            endEarlierProcesses();
            requireFree(settings.port(), DemoSettings.PORT);
            requireFree(settings.appPort(), DemoSettings.APP_PORT);
            requireFree(settings.companyPort(), DemoSettings.COMPANY_PORT);
            Runtime.getRuntime().addShutdownHook(new Thread(children::stop, "oneaccount-demo-stop"));
            serve();
        } catch (IOException e) {
            throw new DemoException("cannot work in " + settings.folder() + ": " + e.getMessage());
        } catch (DemoException e) {
            if (!children.areBeingStopped()) {
                throw e;
            }
        }
    }

    private void serve() throws IOException {
        KeycloakHome home = prepare();
        say("Starting Keycloak on " + settings.keycloak() + " (its own log follows) …");
        Process keycloak = children.start(keycloak(home));
        Waiting.until(settings.realm().resolve(".well-known/openid-configuration"), keycloak, START_LIMIT);
        new DemoClients(settings).point();
        start(Business.PROPERTY, settings.app());
        start(Business.COMPANY, settings.company());
        children.noteWhatTheyStarted();
        home.markReady();
        earlier.startCompleted();
        Welcome.print(settings);
        children.awaitFirstEnd();
        throw new DemoException("one of its processes has ended; see the log above.");
    }

    /** Those of a run that was killed keep the ports and the database. */
    private void endEarlierProcesses() throws IOException {
        List<ProcessHandle> left = earlier.leftProcesses();
        if (!left.isEmpty()) {
            say("Ending what an earlier run left behind: "
                    + left.stream().map(process -> "process " + process.pid()).collect(Collectors.joining(", "))
                    + " …");
            Children.end(left);
        }
        earlier.forgetProcesses();
    }

    private KeycloakHome prepare() throws IOException {
        Path homeFolder = settings.folder().resolve("keycloak-" + settings.serverVersion());
        say("Preparing Keycloak in " + homeFolder + " …");
        if (earlier.endedWhileStarting()) {
            say("An earlier run ended while it was starting: unpacking the server anew …");
            KeycloakHome.discardServer(homeFolder);
        }
        earlier.startBegins();
        KeycloakHome home = KeycloakHome.unpack(settings.distribution(), homeFolder);
        if (settings.fresh()) {
            say("Forgetting the accounts of earlier runs …");
            home.forgetData();
        } else if (!home.wasReady()) {
            // Tables or a realm half made, and nobody can have an account in them.
            home.forgetData();
        }
        List<Path> jars = new ArrayList<>(KeycloakHome.jarsIn(settings.root().resolve("target/providers")));
        jars.addAll(KeycloakHome.jarsIn(settings.root().resolve("target/sandbox")));
        home.install(jars);
        home.offerRealm(settings.root().resolve("realm-export/oneaccount-realm.json"));
        return home;
    }

    private ProcessBuilder keycloak(KeycloakHome home) {
        ProcessBuilder builder = home.command(List.of(
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=0"));
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
                        "ONEACCOUNT_FRONT_DESK_ENABLED", "true",
                        "ONEACCOUNT_FRONT_DESK_SECRET", FRONT_DESK_SECRET));
        return builder.inheritIO();
    }

    private void start(Business business, URI address) {
        say("Starting the business system " + business.clientId() + " on " + address + " …");
        Process process = children.start(businessSystem(business, address.getPort()));
        Waiting.until(address, process, START_LIMIT);
    }

    private ProcessBuilder businessSystem(Business business, int port) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                settings.classPath(),
                "org.oneaccount.demo.app.BusinessSystem",
                Integer.toString(port),
                settings.realm().toString(),
                business.clientId());
        builder.environment().put("ONEACCOUNT_FRONT_DESK_SECRET", FRONT_DESK_SECRET);
        return builder.inheritIO();
    }

    /** Two demos in one folder would share one database file. */
    private FileChannel lockFolder() throws IOException {
        Files.createDirectories(settings.folder());
        FileChannel channel = FileChannel.open(
                settings.folder().resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Said below.
        }
        channel.close();
        throw new DemoException("it is running already in " + settings.folder() + ". Stop that one first.");
    }

    private static void requireFree(int port, String property) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new DemoException("port " + port + " is in use. Choose another with -D" + property + "=…");
        }
    }

    static void say(String line) {
        System.out.println(line);
    }

    /** The URI with a slash at its end, so that others resolve below it. */
    static URI folder(String uri) {
        return URI.create(uri + "/");
    }
}
