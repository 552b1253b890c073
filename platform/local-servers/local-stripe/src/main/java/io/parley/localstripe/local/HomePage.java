package io.parley.localstripe.local;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.page.Html;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.time.Instant;

/** {@code /}: how things are. */
public final class HomePage {

    private final State state;

    public HomePage(State state) {
        this.state = state;
    }

    public Response answer(Request request) {
        int waiting = state.within(() -> state.all(Events.TYPE, event -> Json.number(event, "pending_webhooks") > 0))
                .size();
        String rows = row("Its time", Instant.ofEpochSecond(state.now()).toString())
                + row("Customers", state.count("customer"))
                + row("Subscriptions", state.count("subscription"))
                + row("Invoices", state.count("invoice"))
                + row("Events that wait for delivery", waiting);
        return Html.page(
                200,
                "Local Stripe",
                "<table>" + rows
                        + "</table><p>The API is at <code>/v1</code>; docs/local-stripe.md tells the rest.</p>");
    }

    private static String row(String label, Object value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(label, Html.text(String.valueOf(value)));
    }
}
