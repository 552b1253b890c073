package io.parley.billing.account;

/**
 * The card that is charged, as far as anybody needs to know it.
 *
 * @param last4 the last four digits
 */
public record PaymentMethod(String brand, String last4) {}
