package io.parley.billing.plan;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor unit, such as cents
 * @param currency ISO 4217 in lower case
 */
public record Price(long amount, String currency) {}
