package io.parley.system.billing;

import io.parley.system.command.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls the webhook as Stripe does, from an address of its own, since the gateway counts requests by address. */
final class Courier implements AutoCloseable {

    private static final int TOO_MANY = 429;
    private static final int FIRST_ADDRESS = 11;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI webhook;
    private final URI bare;
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Long> bareTimes = new ConcurrentLinkedQueue<>();

    private Courier(int number, URI gateway, URI bare) throws UnknownHostException {
        this.webhook = gateway.resolve("/api/v1/webhooks/stripe");
        this.bare = bare;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.0.0." + (FIRST_ADDRESS + number)))
                .connectTimeout(PATIENCE)
                .build();
    }

    /** @param bare answers at once, to compare with */
    static List<Courier> some(int count, int gatewayPort, URI bare) {
        URI gateway = URI.create("http://127.0.0.1:" + gatewayPort);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    try {
                        return new Courier(number, gateway, bare);
                    } catch (UnknownHostException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** Delivers until it is taken, and measures how long the answer took; then asks the bare server the same. */
    void deliver(String body, String signature) {
        long begin = System.nanoTime();
        int status = post(webhook, body, signature);
        if (status / 100 != 2)
            throw new IllegalStateException("The webhook answered " + status + " to a call of Stripe's");
        acknowledged.add(System.nanoTime() - begin);
        long middle = System.nanoTime();
        post(bare, body, signature);
        bareTimes.add(System.nanoTime() - middle);
    }

    /** The status of the answer to a call that isn't Stripe's. */
    int forge(String body, @Nullable String signature) {
        return post(webhook, body, signature);
    }

    Queue<Long> acknowledged() {
        return acknowledged;
    }

    Queue<Long> bareTimes() {
        return bareTimes;
    }

    @Override
    public void close() {
        http.close();
    }

    private int post(URI to, String body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        if (signature != null) request.header("Stripe-Signature", signature);
        int status = send(request.build());
        while (status == TOO_MANY) {
            Wait.pause(Duration.ofSeconds(1));
            status = send(request.build());
        }
        return status;
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The webhook didn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
