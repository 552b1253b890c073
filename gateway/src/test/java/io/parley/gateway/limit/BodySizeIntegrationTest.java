package io.parley.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BodySizeIntegrationTest extends Edge {

    private static final int LIMIT = 1024 * 1024;

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

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(slug(response)).isEqualTo("body-too-large");
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private HttpResponse<String> post(BodyPublisher body) {
        return send(at("/api/v1/topics/1/posts").POST(body));
    }
}
