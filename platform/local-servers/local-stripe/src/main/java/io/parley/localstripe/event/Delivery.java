package io.parley.localstripe.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An event that is to be delivered at a time, after so many tries. */
final class Delivery implements Delayed {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String event;
    private final int tries;
    private final Instant at;
    private final Clock clock;
    private final long number = NUMBERS.incrementAndGet();

    Delivery(String event, int tries, Instant at, Clock clock) {
        this.event = event;
        this.tries = tries;
        this.at = at;
        this.clock = clock;
    }

    String event() {
        return event;
    }

    int tries() {
        return tries;
    }

    Delivery again() {
        return new Delivery(event, tries, at, clock);
    }

    Delivery at(Instant time) {
        return new Delivery(event, tries, time, clock);
    }

    Delivery next(Instant time) {
        return new Delivery(event, tries + 1, time, clock);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), at));
    }

    @Override
    public int compareTo(Delayed other) {
        Delivery delivery = (Delivery) other;
        int byTime = at.compareTo(delivery.at);
        return byTime == 0 ? Long.compare(number, delivery.number) : byTime;
    }
}
