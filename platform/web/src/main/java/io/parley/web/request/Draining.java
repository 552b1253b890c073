package io.parley.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Between being told to stop and taking no more requests, each answer ends its connection. Callers keep connections for as long as
 * they have requests, and what came on a kept one once Tomcat has stopped would be refused.
 */
class Draining extends OncePerRequestFilter implements SmartLifecycle {

    static final Duration TIME = Duration.ofSeconds(3);

    private volatile boolean running;
    private volatile boolean draining;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) response.setHeader(HttpHeaders.CONNECTION, "close");
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        draining = true;
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(TIME);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            running = false;
            done.run();
        });
    }

    @Override
    public void stop() {
        draining = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server is asked to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
