package io.parley.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.Http;
import io.parley.web.WebTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class FailedRequestTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "locked, 409, topic-locked",
        "wrapped, 409, topic-locked",
        "stale, 409, concurrent-update",
        "duplicate, 409, already-exists",
        "unstorable, 400, invalid-request",
        "contended, 503, busy",
        "down, 503, unavailable",
        "lost, 503, unavailable",
        "not-rolled-back, 503, unavailable",
        "uncategorized, 500, internal-error",
        "no-transaction, 503, unavailable",
        "too-large, 413, body-too-large",
        "defect, 500, internal-error"
    })
    void whatAControllerThrowsBecomesAProblem(String how, int status, String slug) {
        Http.Answer answer = http().get("/failing/" + how);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("instance").asString()).isEqualTo("/failing/" + how);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(status != 503);
    }

    @Test
    void aDefectIsLoggedOnceAndAConflictNever(CapturedOutput output) {
        http().get("/failing/once");
        http().get("/failing/locked");
        assertThat(output.getAll().split("secret ONCE", -1)).hasSize(2);
        assertThat(output.getAll()).doesNotContain("topic-locked");
    }

    @Test
    void aMissingDatabaseIsLoggedInOneLineWithItsState(CapturedOutput output) {
        http().get("/failing/not-rolled-back");

        assertThat(output.getAll()).contains("Request refused: unavailable (SQLException 08006)");
        assertThat(output.getAll()).doesNotContain("secret").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /samples/not-an-id, 404, not-found",
        "GET, /nowhere, 404, not-found",
        "GET, /error, 404, not-found",
        "GET, /, 404, not-found",
        "DELETE, /samples/7ed1cc7e-1111-7000-8000-000000000000, 405, method-not-allowed",
        "GET, /samples?limit=0, 400, invalid-request",
        "GET, /samples?limit=101, 400, invalid-request",
        "GET, /samples?limit=many, 400, invalid-request",
        "GET, /samples?limit=, 400, invalid-request",
        "GET, /samples?cursor=nonsense, 400, invalid-cursor",
        "GET, /samples?cursor=, 400, invalid-cursor",
        "GET, /samples?cursor=WyJhIl0, 400, invalid-cursor",
        "GET, /samples/numbers?n=x, 400, invalid-request",
        "GET, /samples/numbers?n=10, 400, invalid-request",
        "GET, /samples/numbers, 400, invalid-request",
        "GET, /samples/text?q=a%00b, 400, invalid-request",
        "GET, /filtered/problem, 503, unavailable",
        "GET, /filtered/defect, 500, internal-error",
        "GET, /filtered/send-error, 403, forbidden"
    })
    void whatNeverReachesAControllerBecomesAProblem(String method, String path, int status, String slug) {
        Http.Answer answer = http().method(method, path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /samples/text?q=%zz",
                "GET /samples/text?q=%",
                "GET /samples/%zz",
                "GET /samples/%00",
                "GET /samples/a|b",
                "GET /samples/text?q=<b>",
                "GET /samples\\x"
            })
    void anUrlThatIsNoneBecomesAProblem(String requestLine) {
        String response = http().raw(requestLine);
        assertThat(response).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("<html");
        assertThat(response).contains("application/problem+json").contains("\"status\":400");
    }

    @ParameterizedTest
    @CsvSource({"CONNECT /samples, 501, not-implemented", "TRACE /samples, 405, method-not-allowed"})
    void aMethodThatNobodyServesIsAProblemOfTheSameStatus(String requestLine, int status, String slug) {
        String response = http().raw(requestLine);
        assertThat(response)
                .startsWith("HTTP/1.1 " + status)
                .contains("\"status\":" + status)
                .contains("urn:parley:problem:" + slug);
    }

    @Test
    void tooManyAcceptedMediaTypesAreRefused() {
        String accept = IntStream.range(0, 60).mapToObj(i -> "text/x" + i).collect(Collectors.joining(","));
        Http.Answer answer = http().method("GET", "/samples?limit=1", "Accept", accept + ",*/*");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void allowedMethodsAreTold() {
        assertThat(http().method("PATCH", "/samples").header("Allow"))
                .contains("GET")
                .contains("POST");
        Http.Answer options = http().method("OPTIONS", "/samples");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("POST");
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        Http.Answer head = http().method("HEAD", "/samples?limit=2");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void otherMediaTypesAreRefused() {
        Http.Answer text = http().method("POST", "/samples", "Content-Type", "text/plain");
        assertThat(text.problem()).isEqualTo("unsupported-media-type");
        assertThat(text.header("Accept")).contains("application/json");
        assertThat(http().method("POST", "/samples", "Content-Type", "nonsense").problem())
                .isEqualTo("unsupported-media-type");
        assertThat(http().method("GET", "/samples?limit=1", "Accept", "application/xml")
                        .problem())
                .isEqualTo("not-acceptable");
        assertThat(http().method("GET", "/failing/locked", "Accept", "text/html")
                        .problem())
                .isEqualTo("topic-locked");
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(http().get("/samples?limit=1&whatever=%20").status()).isEqualTo(200);
    }

    private Http http() {
        return new Http(port);
    }
}
