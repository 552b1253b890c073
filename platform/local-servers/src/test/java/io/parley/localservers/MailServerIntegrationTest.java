package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerIntegrationTest {

    private final int port = Ports.free();
    private final int smtpPort = Ports.free();

    @TempDir
    private Path folder;

    private MailServer server;

    @BeforeEach
    void start() {
        server = MailServer.in(ServerBinaries.ofRepository(), folder, folder.resolve("mail.log"), port, smtpPort);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsSentIsShownToWhoAsksForThatAddress() throws Exception {
        send("ada+x@example.com", "Hello", "See http://localhost:8080/a?b=c <script>");
        send("grace@example.com", "Other", "Nothing");

        JsonNode mails =
                new JsonMapper().readTree(get("/messages?to=Ada+x@example.com").body());
        String page = get("/").body();

        assertThat(mails.size()).isEqualTo(1);
        JsonNode mail = mails.path(0);
        assertThat(mail.propertyNames()).containsExactlyInAnyOrder("id", "to", "subject", "text", "html", "receivedAt");
        assertThat(mail.path("to").stringValue()).isEqualTo("ada+x@example.com");
        assertThat(mail.path("subject").stringValue()).isEqualTo("Hello");
        assertThat(mail.path("text").stringValue()).contains("See http://localhost:8080/a?b=c");
        assertThat(mail.path("receivedAt").stringValue()).endsWith("Z");
        assertThat(page).contains("<a href=\"http://localhost:8080/a?b=c\">", "&lt;script&gt;", "grace@example.com");
    }

    @Test
    void aPageOfElsewhereReadsNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(reader(socket).readLine()).contains("421");
        }
    }

    @Test
    void stoppedItLeavesNoProcess() {
        server.stop();

        assertThat(new HomeProcesses(folder).all()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void send(String to, String subject, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), smtpPort)) {
            BufferedReader answers = reader(socket);
            answers.readLine();
            say(socket, answers, "HELO localhost", "250");
            say(socket, answers, "MAIL FROM:<parley@localhost>", "250");
            say(socket, answers, "RCPT TO:<" + to + ">", "250");
            say(socket, answers, "DATA", "354");
            String mail = "To: %s\r\nSubject: %s\r\nMessage-ID: <1@x>\r\n\r\n%s\r\n.".formatted(to, subject, text);
            say(socket, answers, mail, "250");
        }
    }

    private static void say(Socket socket, BufferedReader answers, String line, String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        assertThat(answers.readLine()).startsWith(answer);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }
}
