package io.parley.billing.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

@Component
class WebhookMetrics implements MeterBinder {

    private final StripeEvents events;

    WebhookMetrics(StripeEvents events) {
        this.events = events;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("stripe.events.waiting", events, StripeEvents::waiting)
                .description("Events of Stripe that aren't worked off yet")
                .register(meters);
        Gauge.builder("stripe.events.oldest.age", events, StripeEvents::oldestAge)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("stripe.events.aside", events, StripeEvents::aside)
                .description("Events of Stripe that nobody could use")
                .register(meters);
    }
}
