package io.parley.identity.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

@Component
class MailMetrics implements MeterBinder {

    private final MailOutbox outbox;

    MailMetrics(MailOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("mails.unsent", outbox, MailOutbox::unsent)
                .description("Mails that the mail server hasn't taken yet")
                .register(meters);
    }
}
