package io.parley.billing.seat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When Stripe is told of seats, where a plan bills by the seat.
 *
 * @param pause how long nobody may have joined or left before Stripe is told of the seats
 * @param longest how long that takes at most while people go on joining and leaving
 */
@ConfigurationProperties("parley.billing.seats")
public record SeatProperties(
        @DefaultValue("1m") Duration pause,
        @DefaultValue("10m") Duration longest) {}
