package io.parley.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ProblemTypeTest {

    @Test
    void theNameGivesWhatClientsCompareAndWhatPeopleRead() {
        assertThat(CommonProblem.BODY_TOO_LARGE.uri()).hasToString("urn:parley:problem:body-too-large");
        assertThat(CommonProblem.BODY_TOO_LARGE.title()).isEqualTo("Body too large");
    }

    @Test
    void waitsAreToldInWholeSeconds() {
        assertThat(retryAfter(CommonProblem.UNAVAILABLE.exception())).isEqualTo("2");
        assertThat(retryAfter(CommonProblem.BUSY.exception().retryAfter(Duration.ofMillis(1001))))
                .isEqualTo("2");
        assertThat(retryAfter(CommonProblem.BUSY.exception().retryAfter(Duration.ZERO)))
                .isEqualTo("1");
    }

    @Test
    void everyProblemOfThisModuleIsDocumented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("parley.root"), "docs", "problems.md"));
        assertThat(CommonProblem.values())
                .allSatisfy(type -> assertThat(page)
                        .contains("| `" + type.slug() + "` | " + type.status().value() + " |"));
    }

    private static String retryAfter(Problem problem) {
        return String.valueOf(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    }
}
