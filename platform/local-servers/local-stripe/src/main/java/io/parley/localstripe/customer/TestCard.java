package io.parley.localstripe.customer;

import java.util.Arrays;
import java.util.Optional;

/** The card numbers that are taken. A real card's is refused, and none is kept: the last four digits say which it was. */
public enum TestCard {
    VISA("4242424242424242", "visa", "pm_card_visa", "", ""),
    VISA_DEBIT("4000056655665556", "visa", "pm_card_visa_debit", "", ""),
    MASTERCARD("5555555555554444", "mastercard", "pm_card_mastercard", "", ""),
    AMEX("378282246310005", "amex", "pm_card_amex", "", ""),
    /** Can be added and pays while its holder is there; later charges fail. */
    FAILS_LATER("4000000000000341", "visa", "pm_card_chargeCustomerFail", "", "generic_decline"),
    DECLINED("4000000000000002", "visa", "pm_card_visa_chargeDeclined", "generic_decline", "generic_decline"),
    NO_FUNDS(
            "4000000000009995",
            "visa",
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "insufficient_funds",
            "insufficient_funds");

    private static final int LAST = 4;

    private final String number;
    private final String brand;
    private final String alias;
    private final String declinedNow;
    private final String declinedLater;

    TestCard(String number, String brand, String alias, String declinedNow, String declinedLater) {
        this.number = number;
        this.brand = brand;
        this.alias = alias;
        this.declinedNow = declinedNow;
        this.declinedLater = declinedLater;
    }

    /** By its whole number, with or without spaces. */
    public static Optional<TestCard> numbered(String number) {
        String digits = number.replaceAll("[ -]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** By Stripe's name for it in tests, {@code pm_card_visa} or {@code tok_visa}. */
    static Optional<TestCard> called(String name) {
        String alias = name.replaceFirst("^tok_", "pm_card_");
        return Arrays.stream(values()).filter(card -> card.alias.equals(alias)).findFirst();
    }

    static Optional<TestCard> ending(String last4) {
        return Arrays.stream(values())
                .filter(card -> card.last4().equals(last4))
                .findFirst();
    }

    String last4() {
        return number.substring(number.length() - LAST);
    }

    String brand() {
        return brand;
    }

    /**
     * Why the bank refuses a charge; empty if it doesn't.
     *
     * @param present whether the holder is there
     */
    String decline(boolean present) {
        return present ? declinedNow : declinedLater;
    }
}
