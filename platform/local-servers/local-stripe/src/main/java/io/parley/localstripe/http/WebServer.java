package io.parley.localstripe.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on 127.0.0.1. */
public final class WebServer implements AutoCloseable {

    private static final System.Logger log = System.getLogger("stripe");
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for any */
    public WebServer(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start(Api api, Pages pages) {
        server.createContext("/", exchange -> answer(exchange, api, pages));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Api api, Pages pages) throws IOException {
        try (exchange) {
            answerOrWait(exchange, api, pages);
        }
    }

    private static void answerOrWait(HttpExchange exchange, Api api, Pages pages) throws IOException {
        Request request = Request.read(exchange);
        try {
            Response response = respond(request, api, pages);
            response.send(exchange);
            log.log(Level.DEBUG, "{0} {1}: {2}", request.method(), request.path(), response.status());
        } catch (Api.NoAnswer lost) {
            // Meanwhile the caller gives up.
            waitInVain();
        }
    }

    private static Response respond(Request request, Api api, Pages pages) throws Api.NoAnswer {
        // A page of elsewhere could let its own name point here.
        if (!request.header("Host").matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) return nothing(421);
        if (request.path().startsWith("/v1/")) return api.answer(request);
        try {
            return pages.answer(request).orElseGet(() -> nothing(404));
        } catch (ApiError refusal) {
            return Response.json(refusal.status(), refusal.body());
        }
    }

    private static Response nothing(int status) {
        return new Response(status, "text/plain", "", Map.of());
    }

    private static void waitInVain() {
        try {
            Thread.sleep(SILENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
