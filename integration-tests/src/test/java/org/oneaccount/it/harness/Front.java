// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One address before two nodes, so that issuer and cookies stay the same when a login moves between them. Passes bytes
 * on; which node gets them is the test's choice.
 */
public final class Front implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetAddress from;
    private volatile int target;

    Front() {
        this(InetAddress.getLoopbackAddress());
    }

    /** @param from the address that nodes see */
    private Front(InetAddress from) {
        this.from = from;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** Before one node, which sees somebody of another address than that of all other tests. */
    public static Front elsewhere(Node node) {
        try {
            Front front = new Front(InetAddress.getByName("127.0.0.2"));
            front.routeTo(node.port());
            return front;
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** Connections that browsers keep open are cut, or they would stay with the old node. */
    void routeTo(int port) {
        target = port;
        open.forEach(Front::closeQuietly);
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(Front::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                inBackground(() -> connect(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket node = new Socket(InetAddress.getLoopbackAddress(), target, from, 0);
            open.add(client);
            open.add(node);
            inBackground(() -> pass(node, client));
            pass(client, node);
        } catch (IOException e) {
            closeQuietly(client); // the node is down: so is this connection
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Either side hung up, which ends both.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "front");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Closing is all that was wanted.
        }
    }
}
