package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Ports of 127.0.0.1. */
final class Ports {

    private static final Duration DYING = Duration.ofSeconds(2);
    private static final int ANSWER_MILLIS = 500;

    private Ports() {}

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    /**
     * Sees that nothing listens on a port; a process that is dying may hold its own for a moment.
     *
     * @throws PortTaken if something does
     */
    static void requireFree(String server, int port) {
        if (!Waiting.until(() -> isFree(port), DYING)) throw new PortTaken(server, port);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
