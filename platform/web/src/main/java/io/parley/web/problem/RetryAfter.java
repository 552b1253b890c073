package io.parley.web.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

final class RetryAfter {

    private RetryAfter() {}

    static HttpHeaders in(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return headers;
    }
}
