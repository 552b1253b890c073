package io.parley.system.billing;

import io.parley.system.billing.Forgeries.Forgery;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.StripeApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Delivers each event of Stripe ten times, all of them shuffled; some only after days of Stripe's time. */
final class Postbag {

    private static final int COPIES = 10;
    private static final int HELD_BACK = 4;

    private final LocalStack stack;
    private final StripeApi stripe;
    private final List<Courier> couriers;
    private final Random random;
    private final @Nullable BillingSabotage sabotage;
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> held = new ArrayList<>();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private String last;

    Postbag(LocalStack stack, List<Courier> couriers, Random random, @Nullable BillingSabotage sabotage) {
        this.stack = stack;
        this.stripe = stack.stripe();
        this.couriers = couriers;
        this.random = random;
        this.sabotage = sabotage;
        this.last = stripe.read("/v1/events?limit=1").at("/data/0/id").asString("");
    }

    /** Delivers what happened since, but holds some of it back. */
    void deliverNew(WebhookSecrets secrets) {
        List<JsonNode> now = new ArrayList<>();
        for (JsonNode event : happened()) (random.nextInt(HELD_BACK) == 0 ? held : now).add(event);
        deliver(now, secrets);
    }

    /** Delivers what was held back. */
    void deliverHeld(WebhookSecrets secrets) {
        deliver(held, secrets);
        held.clear();
    }

    void forge(JsonNode event, Forgeries forgeries) {
        for (Forgery forgery : forgeries.of(event, forged.get())) {
            forged.incrementAndGet();
            int status = couriers.getFirst().forge(forgery.body(), forgery.signature());
            if (status / 100 == 2) accepted.incrementAndGet();
        }
    }

    Set<String> delivered() {
        return delivered;
    }

    int forged() {
        return forged.get();
    }

    int accepted() {
        return accepted.get();
    }

    /** Since this was asked last, the oldest first. */
    private List<JsonNode> happened() {
        List<JsonNode> events = new ArrayList<>();
        JsonNode page;
        do {
            page = stripe.read("/v1/events?limit=100&ending_before=" + last);
            List<JsonNode> newer = page.get("data").valueStream().toList().reversed();
            events.addAll(newer);
            if (!newer.isEmpty()) last = newer.getLast().get("id").asString();
        } while (page.path("has_more").asBoolean(false));
        return events;
    }

    private void deliver(List<JsonNode> events, WebhookSecrets secrets) {
        List<JsonNode> copies = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) copies.addAll(events);
        Collections.shuffle(copies, random);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < couriers.size(); number++) {
                int mine = number;
                var _ = threads.submit(() -> deliverEach(mine, copies, secrets));
            }
        }
        events.forEach(event -> delivered.add(event.get("id").asString()));
    }

    private Void deliverEach(int mine, List<JsonNode> copies, WebhookSecrets secrets) throws Exception {
        for (int i = mine; i < copies.size(); i += couriers.size()) {
            JsonNode event = copies.get(i);
            String body = event.toString();
            couriers.get(mine).deliver(body, secrets.sign(body, Instant.now()));
            if (sabotage != null) sabotage.delivered(stack, event);
        }
        return null;
    }
}
