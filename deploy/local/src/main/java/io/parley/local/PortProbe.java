package io.parley.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

final class PortProbe {

    private static final int ANSWER_MILLIS = 500;

    private PortProbe() {}

    /** Whether a server of ours could not listen there, on this address or on all. */
    static boolean isTaken(int port) {
        return !isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                || !isFree(new InetSocketAddress(port));
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of an earlier run that linger in TIME_WAIT are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
