package io.parley.notification.realtime.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TicketIntegrationTest {

    private static final String UPGRADE = """
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            """;

    private final Api api;
    private final Given given;
    private final EdgeServer edge;
    private final JdbcClient jdbc;

    @Autowired
    TicketIntegrationTest(Api api, Given given, EdgeServer edge, JdbcClient jdbc) {
        this.api = api;
        this.given = given;
        this.edge = edge;
        this.jdbc = jdbc;
    }

    @Test
    void aTicketOpensOneSocket() {
        String ticket = ticket(given.user());
        try (TestSocket socket = TestSocket.open(edge.port(), ticket)) {
            socket.settle();
        }
        String second = knock(ticket, UPGRADE);
        assertThat(second).startsWith("HTTP/1.1 401").contains("application/problem+json", "invalid-ticket");
    }

    @Test
    void aTicketIsGoodForHalfAMinute() {
        UserSummary user = given.user();
        Api.Answer answer = api.as(user).post("/api/v1/realtime/tickets");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(30);
        assertThat(answer.body().path("ticket").asString()).matches("[A-Za-z0-9_-]{43}");
        jdbc.sql("update realtime_ticket set expires_at = now() where user_id = :user")
                .param("user", user.id())
                .update();
        assertThat(knock(answer.body().path("ticket").asString(), UPGRADE)).startsWith("HTTP/1.1 401");
    }

    @Test
    void aMadeUpTicketOpensNothing() {
        assertThat(knock("made-up", UPGRADE)).startsWith("HTTP/1.1 401");
        assertThat(knock("", UPGRADE)).startsWith("HTTP/1.1 401");
        assertThat(knock("%zz", UPGRADE)).startsWith("HTTP/1.1 401");
        assertThat(knock("a&ticket=b", UPGRADE)).startsWith("HTTP/1.1 401");
    }

    @Test
    void onlyAllowedPagesOpenSockets() {
        String ticket = ticket(given.user());
        assertThat(knock(ticket, UPGRADE + "Origin: https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("origin-not-allowed");
        assertThat(knock(ticket, UPGRADE + "Origin: http://localhost:8080\r\n")).startsWith("HTTP/1.1 101");
    }

    @Test
    void aPlainRequestIsToldWhetherOnlyTheUpgradeIsMissingAndUsesNoTicketUp() {
        String ticket = ticket(given.user());
        assertThat(knock(ticket, "")).startsWith("HTTP/1.1 426");
        // A second that shows the same ticket: it would only be let in to be closed.
        assertThat(knock(ticket, "")).startsWith("HTTP/1.1 401").contains("invalid-ticket");
        assertThat(knock("made-up", "")).startsWith("HTTP/1.1 401").contains("invalid-ticket");
        assertThat(knock(ticket, UPGRADE)).startsWith("HTTP/1.1 101");
        assertThat(knock(ticket, "")).startsWith("HTTP/1.1 401");
    }

    @Test
    void aTicketNeedsAToken() {
        assertThat(api.post("/api/v1/realtime/tickets", null).status()).isEqualTo(401);
    }

    @Test
    void neitherTicketNorTokenAreStored() {
        UserSummary user = given.user();
        String ticket = ticket(user);
        Map<String, Object> row = jdbc.sql("select * from realtime_ticket where user_id = :user")
                .param("user", user.id())
                .query()
                .singleRow();
        assertThat(row).containsOnlyKeys("hash", "user_id", "session_id", "expires_at", "asked");
        assertThat(new String((byte[]) row.get("hash"), StandardCharsets.ISO_8859_1))
                .doesNotContain(ticket);
    }

    private String ticket(UserSummary user) {
        JsonNode body = api.as(user).post("/api/v1/realtime/tickets").body();
        return body.path("ticket").asString();
    }

    /** The head and the beginning of the body of what the edge answers. */
    private String knock(String ticket, String headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET /api/v1/ws?ticket=" + ticket + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
