package io.parley.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DrainingTest {

    private final Draining draining = new Draining();

    @Test
    void answersEndTheirConnectionsBeforeTheServerStops() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        draining.start();
        assertThat(answer().getHeader(HttpHeaders.CONNECTION)).isNull();

        draining.stop(stopped::countDown);

        assertThat(draining.isRunning()).isTrue();
        assertThat(answer().getHeader(HttpHeaders.CONNECTION)).isEqualTo("close");
        assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(draining.isRunning()).isFalse();
    }

    @Test
    void oneThatStartsAgainKeepsConnections() throws Exception {
        draining.start();
        draining.stop();

        draining.start();

        assertThat(answer().getHeader(HttpHeaders.CONNECTION)).isNull();
    }

    private MockHttpServletResponse answer() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        draining.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
