package io.parley.localstripe.customer;

import io.parley.localstripe.http.Params;
import io.parley.localstripe.page.FormError;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A card as a person typed it in. */
public record CardForm(TestCard card, int month, int year) {

    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2]) ?/? ?(?:20)?([0-9]{2})");
    private static final int CENTURY = 2000;

    /**
     * Reads one.
     *
     * @param now in seconds
     * @throws FormError if it can't be charged, even later
     */
    public static CardForm read(Params form, long now) {
        TestCard card = TestCard.numbered(form.text("cardNumber").orElse(""))
                .orElseThrow(() ->
                        new FormError("cardNumber", "Your card number is not one for tests. Use one of those below."));
        Matcher expiry = EXPIRY.matcher(form.text("cardExpiry").orElse("").strip());
        if (!expiry.matches()) throw new FormError("cardExpiry", "Write month and year, as in 12 / 34.");
        int month = Integer.parseInt(expiry.group(1));
        int year = CENTURY + Integer.parseInt(expiry.group(2));
        YearMonth today = YearMonth.from(Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC));
        if (YearMonth.of(year, month).isBefore(today))
            throw new FormError("cardExpiry", "Your card's expiration date is in the past.");
        if (!form.text("cardCvc").orElse("").matches("[0-9]{3,4}"))
            throw new FormError("cardCvc", "Your card's security code has three or four digits.");
        String decline = card.decline(true);
        if (!decline.isEmpty())
            throw new FormError(
                    "cardNumber", Decline.error(decline).path("message").asString());
        return new CardForm(card, month, year);
    }
}
