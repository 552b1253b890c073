package io.parley.localstripe.payment;

import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.page.Days;
import io.parley.localstripe.page.Html;
import io.parley.localstripe.page.Money;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /receipt/<charge>}: what was paid by card, and what of it went back. */
public final class ReceiptPage {

    private final State state;

    public ReceiptPage(State state) {
        this.state = state;
    }

    public Response answer(Request request) {
        String id = request.path().replaceFirst("^/receipt/", "");
        return state.within(
                () -> show(state.find(Payments.CHARGE, id).filter(charge -> Json.has(charge, "receipt_url"))));
    }

    private static Response show(Optional<ObjectNode> found) {
        if (found.isEmpty()) return Html.message(404, "There is no such receipt", "Its address may be cut short.");
        ObjectNode charge = found.get();
        String card = Json.text(charge.path("payment_method_details").path("card"), "last4");
        long refunded = Json.number(charge, "amount_refunded");
        String back = refunded == 0 ? "" : row("Refunded", money(charge, -refunded));
        String body = "<p>%s. Card ending in %s.</p><table>%s%s</table>"
                .formatted(
                        Html.text(Days.of(Json.number(charge, "created"))),
                        Html.text(card),
                        row(Json.text(charge, "description"), money(charge, Json.number(charge, "amount"))),
                        back);
        return Html.page(200, "Receipt", body);
    }

    private static String money(ObjectNode charge, long amount) {
        return Money.of(amount, Json.text(charge, "currency"));
    }

    private static String row(String label, String value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(Html.text(label), Html.text(value));
    }
}
