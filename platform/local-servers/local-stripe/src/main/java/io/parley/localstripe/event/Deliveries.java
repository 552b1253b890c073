package io.parley.localstripe.event;

import io.parley.localstripe.http.Fault;
import io.parley.localstripe.http.Faults;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Delivers each event until its endpoint answers 2xx; those of before a restart as well. */
public final class Deliveries implements AutoCloseable {

    private static final System.Logger log = System.getLogger("stripe");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FIRST_WAIT_MILLIS = 1_000;
    private static final int MOST_DOUBLINGS = 8;
    private static final long SHUFFLE_MILLIS = 2_000;
    private static final Duration UNTIL_HURRIED = Duration.ofDays(365);

    private final State state;
    private final Shapes shapes;
    private final Faults faults;
    private final Clock clock;
    private final DelayQueue<Delivery> queue = new DelayQueue<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Thread thread = Thread.ofVirtual().name("deliveries").unstarted(this::work);
    private volatile @Nullable Endpoint endpoint;

    public Deliveries(State state, Shapes shapes, Faults faults, Clock clock) {
        this.state = state;
        this.shapes = shapes;
        this.faults = faults;
        this.clock = clock;
    }

    public void begin() {
        state.exclusively(() -> state.onCommit(this::note));
        thread.start();
    }

    /** From now on events go there; without one they wait. */
    public void deliverTo(@Nullable Endpoint to) {
        endpoint = to;
        queue.forEach(this::hurry);
    }

    /** Tries at once what waits for its next try. */
    public void hurry() {
        queue.forEach(this::hurry);
    }

    @Override
    public void close() {
        thread.interrupt();
        client.shutdownNow();
    }

    private void hurry(Delivery waiting) {
        if (queue.remove(waiting)) queue.add(waiting.at(clock.instant()));
    }

    private void note(Collection<ObjectNode> changed) {
        for (ObjectNode event : changed) {
            if (Json.is(event, "object", Events.TYPE) && Json.number(event, "pending_webhooks") > 0)
                enqueue(Json.text(event, "id"));
        }
    }

    private void enqueue(String id) {
        Delivery delivery = new Delivery(id, 0, clock.instant().plus(delay()), clock);
        queue.add(delivery);
        if (faults.take(Fault.DUPLICATE)) queue.add(delivery.again());
    }

    private Duration delay() {
        if (faults.take(Fault.DELAY)) return UNTIL_HURRIED;
        return faults.take(Fault.SHUFFLE)
                ? Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHUFFLE_MILLIS))
                : Duration.ZERO;
    }

    private void work() {
        try {
            while (true) deliverOrLater(queue.take());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails with one must not stop the others. */
    private void deliverOrLater(Delivery delivery) throws InterruptedException {
        try {
            deliver(delivery);
        } catch (RuntimeException e) {
            log.log(Level.ERROR, "An event could not be delivered", e);
            postpone(delivery);
        }
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        Endpoint to = endpoint;
        if (to == null || !isTaken(delivery.event(), to)) {
            postpone(delivery);
            return;
        }
        state.within(() -> state.find(delivery.event()).map(event -> event.put("pending_webhooks", 0)));
    }

    private void postpone(Delivery delivery) {
        long wait = FIRST_WAIT_MILLIS << Math.min(delivery.tries(), MOST_DOUBLINGS);
        queue.add(delivery.next(clock.instant().plusMillis(wait)));
    }

    private boolean isTaken(String id, Endpoint to) throws InterruptedException {
        String body = state.within(
                () -> state.find(id).map(shapes::show).map(Json::write).orElse(""));
        if (body.isEmpty()) return true;
        HttpRequest request = HttpRequest.newBuilder(to.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", Signature.of(body, clock.instant().getEpochSecond(), to.secrets()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) log.log(Level.WARNING, "The webhook answered {0} to {1}", status, id);
            return status / 100 == 2;
        } catch (IOException e) {
            log.log(Level.WARNING, "The webhook did not answer: {0}", e.toString());
            return false;
        }
    }
}
