package io.parley.web.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.web.Http;
import io.parley.web.WebTest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class IfMatchTest {

    private static final String SAMPLE = "/samples/01900000-0000-7000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Test
    void noHeaderPasses() {
        assertThatCode(() -> new IfMatch(null).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"v7\"", "\"v6\", \"v7\"", " \"v7\" ", "\"v7-1f3a\""})
    void thePresentVersionPasses(String header) {
        assertThatCode(() -> new IfMatch(header).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "W/\"v7\"", "v7", "\"v77\"", "\"v6-1f3a\"", "\"v7-x\"", "nonsense", ","})
    void anythingElseIsStale(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new IfMatch(header).require(7))
                .matches(problem -> problem.is(CommonProblem.STALE_VERSION));
    }

    @Test
    void theTagThatWasReadCanBeSentBack() {
        Http http = new Http(port);
        String tag = http.get(SAMPLE).header("ETag");
        assertThat(tag).isEqualTo("\"v3\"");
        assertThat(http.method("PUT", SAMPLE, "If-Match", tag).status()).isEqualTo(200);
        assertThat(http.method("PUT", SAMPLE, "If-Match", "\"v2\"").problem()).isEqualTo("stale-version");
        assertThat(http.method("GET", SAMPLE, "If-None-Match", tag).status()).isEqualTo(304);
    }
}
