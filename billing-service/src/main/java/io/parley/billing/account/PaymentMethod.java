package io.parley.billing.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The card that is charged, as far as anybody needs to know it.
 *
 * @param last4 the last four digits
 */
@Embeddable
public record PaymentMethod(
        @Column(name = "card_brand") String brand,
        @Column(name = "card_last4") String last4) {}
