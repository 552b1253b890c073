package io.parley.system.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least that a server of WebSockets (RFC 6455) can do on this machine: it accepts every one, and writes one frame to all of
 * them, one after the other. No rights, no cursor, no queue: what an edge is compared with.
 */
final class BareSockets implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String KEY = "sec-websocket-key:";
    private static final int BACKLOG = 1024;
    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final int SHORT_LENGTH = 125;
    private static final byte LENGTH_IN_TWO_BYTES = 126;

    private final ServerSocket server;
    private final List<OutputStream> clients = new CopyOnWriteArrayList<>();

    BareSockets() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    int count() {
        return clients.size();
    }

    /** Returns when the system has taken it for all. */
    void broadcast(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 4).put(FINAL_TEXT);
        if (payload.length <= SHORT_LENGTH) frame.put((byte) payload.length);
        else frame.put(LENGTH_IN_TWO_BYTES).putShort((short) payload.length);
        frame.put(payload).flip();
        for (OutputStream client : clients) client.write(frame.array(), 0, frame.limit());
    }

    private void accept() {
        try {
            while (true) welcome(server.accept());
        } catch (SocketException closed) {
            // Nobody comes any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        var request = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine())
            if (line.regionMatches(true, 0, KEY, 0, KEY.length()))
                key = line.substring(KEY.length()).strip();
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(accepted(key));
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        clients.add(client.getOutputStream());
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (OutputStream client : clients) client.close();
    }
}
