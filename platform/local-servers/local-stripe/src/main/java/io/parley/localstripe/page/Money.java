package io.parley.localstripe.page;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Amounts as people read them. */
public final class Money {

    private Money() {}

    /** {@code $29.00} of 2900 usd. */
    public static String of(long minorUnits, String currency) {
        Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        BigDecimal amount = BigDecimal.valueOf(Math.abs(minorUnits), unit.getDefaultFractionDigits());
        String symbol = unit.getSymbol(Locale.US);
        return (minorUnits < 0 ? "−" : "")
                + symbol
                + "%,.{0}f"
                        .replace("{0}", Integer.toString(unit.getDefaultFractionDigits()))
                        .formatted(amount);
    }
}
