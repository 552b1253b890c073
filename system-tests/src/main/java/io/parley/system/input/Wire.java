package io.parley.system.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One request on a connection of its own, sent as it is: an HTTP client would refuse to send most of them. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI gateway;

    Wire(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * The answer.
     *
     * @throws IOException if none came: the connection was closed first, or time passed
     */
    Reply send(Input input) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            Thread writer = Thread.ofVirtual().start(() -> write(socket, input));
            Reply reply = read(new BufferedInputStream(socket.getInputStream()));
            writer.interrupt();
            return reply;
        }
    }

    // Beside the reading: a body that is too large is answered before all of it was sent.
    private void write(Socket socket, Input input) {
        try {
            StringBuilder head = new StringBuilder()
                    .append(input.method() + " " + input.target() + " HTTP/1.1\r\n")
                    .append("Host: " + gateway.getAuthority() + "\r\n");
            input.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            if (!input.body().isEmpty())
                head.append("Content-Length: ").append(input.body().length()).append("\r\n");
            head.append("Connection: close\r\n\r\n");
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            out.write(input.body().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            // The answer, or that there is none, says the rest.
        }
    }

    private static Reply read(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Reply(Integer.parseInt(status.substring(9, 12)), headers, bodyOf(in, headers));
    }

    private static String bodyOf(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked"))
            return text(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        var all = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            all.write(in.readNBytes(size));
            line(in);
        }
        return text(all.toByteArray());
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException("The connection was closed without a whole answer");
            if (b != '\r') line.write(b);
        }
        return text(line.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @param headers by their name in small letters */
    record Reply(int status, Map<String, String> headers, String body) {}
}
