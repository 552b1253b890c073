package io.parley.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BodySizeIntegrationTest extends Edge {

    private static final int LIMIT = 1024 * 1024;
    private static final int CHUNK = 8 * 1024;
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        assertThat(post(BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode())
                .isEqualTo(200);
        assertThat(post(chunked(LIMIT)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLargerOneIsRefusedByItsAnnouncedLength() {
        refused(post(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
    }

    @Test
    void aLargerOneOfUnknownLengthIsRefusedToo() {
        refused(post(chunked(LIMIT + 1)));
    }

    @Test
    void aMuchLargerOneIsAnsweredToo() {
        refused(post(BodyPublishers.ofByteArray(new byte[10 * LIMIT])));
        refused(post(chunked(10 * LIMIT)));
    }

    @RepeatedTest(25)
    void theAnswerReachesAlsoWhoSendsAllBeforeReading() throws IOException {
        assertThat(statusAfter(fixed(2 * LIMIT))).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        assertThat(statusAfter(inChunks(2 * LIMIT))).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
    }

    @Test
    void aClientThatGoesAwayWhileItSendsIsNoErrorOfOurs(CapturedOutput output) throws IOException {
        for (int i = 0; i < 50; i++) {
            sendHalfAndReset(fixed(2 * LIMIT));
            sendHalfAndReset(inChunks(2 * LIMIT));
            sendHalfAndReset(fixed(LIMIT));
        }

        assertThat(post(BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
        assertThat(output).doesNotContain("Connection reset by peer", "onErrorDropped");
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(slug(response)).isEqualTo("body-too-large");
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static byte[] fixed(int size) throws IOException {
        return request("Content-Length: " + size, new byte[size]);
    }

    private static byte[] inChunks(int size) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int sent = 0; sent < size; sent += CHUNK) {
            body.write("%x\r\n".formatted(CHUNK).getBytes(StandardCharsets.UTF_8));
            body.write(new byte[CHUNK]);
            body.write(END_OF_LINE);
        }
        body.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return request("Transfer-Encoding: chunked", body.toByteArray());
    }

    private static byte[] request(String framing, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = "POST /api/v1/topics/1/posts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing
                + "\r\n\r\n";
        request.write(head.getBytes(StandardCharsets.UTF_8));
        request.write(body);
        return request.toByteArray();
    }

    private void sendHalfAndReset(byte[] request) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoLinger(true, 0);
            client.getOutputStream().write(request, 0, request.length / 2);
        }
    }

    private String statusAfter(byte[] request) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.getOutputStream().write(request);
            return answer.readLine();
        }
    }

    private HttpResponse<String> post(BodyPublisher body) {
        return send(at("/api/v1/topics/1/posts").POST(body));
    }
}
