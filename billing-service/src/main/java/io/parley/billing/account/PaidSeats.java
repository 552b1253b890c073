package io.parley.billing.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is paid by the seat.
 *
 * @param paid how many seats Stripe bills
 * @param minimum how many it bills at least, however few are taken
 */
@Embeddable
public record PaidSeats(
        @Column(name = "seats_paid") int paid,
        @Column(name = "minimum_seats") int minimum) {}
