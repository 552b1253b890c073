package io.parley.localstripe.page;

import java.util.Optional;

/** The part of a form in which a card is typed in. What was typed before is not shown again. */
public final class CardFields {

    private CardFields() {}

    public static String html(Optional<FormError> error) {
        return Html.field(
                        "cardNumber", "Card number", "inputmode=\"numeric\" autocomplete=\"cc-number\" required", error)
                + "<div class=\"pair\">"
                + Html.field(
                        "cardExpiry",
                        "Expires (MM / YY)",
                        "autocomplete=\"cc-exp\" placeholder=\"12 / 34\" required",
                        error)
                + Html.field(
                        "cardCvc", "Security code", "inputmode=\"numeric\" autocomplete=\"cc-csc\" required", error)
                + "</div>";
    }

    /** The cards that there are. */
    public static String help() {
        return """
                <details open><summary>Cards for tests</summary>
                <table>
                <tr><td><code>4242 4242 4242 4242</code></td><td>pays</td></tr>
                <tr><td><code>4000 0000 0000 0341</code></td><td>pays now, and fails later</td></tr>
                <tr><td><code>4000 0000 0000 0002</code></td><td>is declined</td></tr>
                <tr><td><code>4000 0000 0000 9995</code></td><td>has insufficient funds</td></tr>
                </table>
                <p>With any date to come and any security code. Real cards are refused.</p></details>
                """;
    }
}
