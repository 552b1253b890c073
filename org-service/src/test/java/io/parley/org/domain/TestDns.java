package io.parley.org.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server that knows the TXT records that a test gives it (RFC 1035), and is silent while it is away. */
final class TestDns {

    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int TXT = 16;

    private final DatagramSocket socket;
    private final Map<String, String> records = new ConcurrentHashMap<>();
    private volatile boolean away;

    TestDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofPlatform().daemon().name("test-dns").start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void say(String name, String text) {
        records.put(name, text);
    }

    void forget(String name) {
        records.remove(name);
    }

    void goAway(boolean gone) {
        away = gone;
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                if (away) continue;
                byte[] answer = answer(ByteBuffer.wrap(buffer.clone(), 0, question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(ByteBuffer question) throws IOException {
        short id = question.getShort(0);
        int end = HEADER;
        StringBuilder name = new StringBuilder();
        while (question.get(end) != 0) {
            int length = question.get(end);
            for (int i = 1; i <= length; i++) name.append((char) question.get(end + i));
            name.append('.');
            end += length + 1;
        }
        byte[] asked = new byte[end + 5 - HEADER];
        question.get(HEADER, asked);
        String text = records.get(name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(0x8580 | (text == null ? NO_SUCH_NAME : 0));
        out.writeShort(1);
        out.writeShort(text == null ? 0 : 1);
        out.writeInt(0);
        out.write(asked);
        if (text != null) writeRecord(out, text.getBytes(US_ASCII));
        return bytes.toByteArray();
    }

    private static void writeRecord(DataOutputStream out, byte[] text) throws IOException {
        // The name is that of the question.
        out.writeShort(0xC000 | HEADER);
        out.writeShort(TXT);
        out.writeShort(1);
        out.writeInt(0);
        out.writeShort(text.length + 1);
        out.writeByte(text.length);
        out.write(text);
    }
}
