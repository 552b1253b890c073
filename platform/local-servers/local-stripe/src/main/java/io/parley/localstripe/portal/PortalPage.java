package io.parley.localstripe.portal;

import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.invoice.Invoices;
import io.parley.localstripe.page.CardFields;
import io.parley.localstripe.page.Days;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.page.Html;
import io.parley.localstripe.page.Money;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import io.parley.localstripe.subscription.Items;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /portal/<session>}: a customer's subscriptions, card and invoices. */
public final class PortalPage {

    private static final int SESSION = 2;
    private static final int ACTION = 3;
    private static final int SUBJECT = 4;

    private final State state;
    private final Portal portal;
    private final Items items;

    public PortalPage(State state, Portal portal, Items items) {
        this.state = state;
        this.portal = portal;
        this.items = items;
    }

    public Response answer(Request request) {
        List<String> parts = List.of(request.path().split("/", -1));
        try {
            return state.within(() -> answer(parts, request));
        } catch (FormError error) {
            return state.within(() -> show(state.get(parts.get(SESSION)), Optional.of(error)));
        }
    }

    private Response answer(List<String> parts, Request request) {
        Optional<ObjectNode> session =
                state.find(PortalSessions.TYPE, parts.size() > SESSION ? parts.get(SESSION) : "");
        if (session.isEmpty())
            return Html.message(404, "There is no such session", "It may be over. Begin again where you came from.");
        if (!request.method().equals("POST")) return show(session.get(), Optional.empty());
        act(customer(session.get()), parts, request.params());
        return Response.seeOther("/portal/" + parts.get(SESSION));
    }

    private void act(ObjectNode customer, List<String> parts, Params form) {
        String action = parts.size() > ACTION ? parts.get(ACTION) : "";
        String subject = parts.size() > SUBJECT ? parts.get(SUBJECT) : "";
        switch (action) {
            case "card" -> portal.changeCard(customer, form);
            case "cancel" -> portal.end(customer, subject, true);
            case "resume" -> portal.end(customer, subject, false);
            default -> {}
        }
    }

    private ObjectNode customer(ObjectNode session) {
        return state.get(Json.text(session, "customer"));
    }

    private Response show(ObjectNode session, Optional<FormError> error) {
        ObjectNode customer = customer(session);
        String back = Json.has(session, "return_url")
                ? "<p>" + Html.link(Json.text(session, "return_url"), "Back") + "</p>"
                : "";
        String at = "/portal/" + Json.text(session, "id");
        String plans =
                portal.livingOf(customer).stream().map(plan -> plan(plan, at)).collect(Collectors.joining());
        String body = back
                + "<h2>Plan</h2>" + (plans.isEmpty() ? "<p>None.</p>" : plans)
                + "<h2>Card</h2>" + card(customer, at, error)
                + "<h2>Invoices</h2>" + invoices(customer)
                + CardFields.help();
        return Html.page(error.isEmpty() ? 200 : 422, "Billing of " + named(customer), body);
    }

    private static String named(ObjectNode customer) {
        return Json.has(customer, "name") ? Json.text(customer, "name") : Json.text(customer, "email");
    }

    private String plan(ObjectNode subscription, String at) {
        String id = Json.text(subscription, "id");
        String what = items.of(subscription).stream().map(this::item).collect(Collectors.joining(", "));
        boolean ends = Json.has(subscription, "cancel_at");
        String until = Days.of(Json.number(items.of(subscription).getFirst(), "current_period_end"));
        String line = ends ? "Ends on " + until : "Renews on " + until;
        return "<p>%s<br>%s. %s.</p>".formatted(Html.text(what), Html.text(status(subscription)), line)
                + (ends
                        ? Html.button(at + "/resume/" + id, "Don't cancel")
                        : Html.button(at + "/cancel/" + id, "Cancel at the end of the period"));
    }

    private static String status(ObjectNode subscription) {
        String status = Json.text(subscription, "status").replace('_', ' ');
        return status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
    }

    private String item(ObjectNode item) {
        ObjectNode price = state.get(Json.text(item, "price"));
        return "%d × %s, %s / %s"
                .formatted(
                        Json.number(item, "quantity"),
                        Json.text(state.get(Json.text(price, "product")), "name"),
                        Money.of(Json.number(price, "unit_amount"), Json.text(price, "currency")),
                        Json.text(price.path("recurring"), "interval"));
    }

    private String card(ObjectNode customer, String at, Optional<FormError> error) {
        String current = portal.cardOf(customer)
                .map(method -> method.path("card"))
                .map(card -> "<p>%s ending in %s, until %02d / %d</p>"
                        .formatted(
                                Html.text(Json.text(card, "brand")),
                                Html.text(Json.text(card, "last4")),
                                Json.number(card, "exp_month"),
                                Json.number(card, "exp_year")))
                .orElse("<p>None.</p>");
        return current
                + "<details%s><summary>Use another card</summary><form method=\"post\" action=\"%s/card\">"
                        .formatted(error.isEmpty() ? "" : " open", at)
                + CardFields.html(error)
                + "<button class=\"primary\">Use this card</button></form></details>";
    }

    private String invoices(ObjectNode customer) {
        String id = Json.text(customer, "id");
        String rows = state
                .all(Invoices.TYPE, invoice -> Json.is(invoice, "customer", id) && Json.has(invoice, "number"))
                .reversed()
                .stream()
                .map(PortalPage::row)
                .collect(Collectors.joining());
        return rows.isEmpty() ? "<p>None.</p>" : "<table>" + rows + "</table>";
    }

    private static String row(ObjectNode invoice) {
        String label = Json.is(invoice, "status", "open")
                ? "Pay " + Json.text(invoice, "number")
                : Json.text(invoice, "number");
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        Html.link(Json.text(invoice, "hosted_invoice_url"), label),
                        Days.of(Json.number(invoice, "created")),
                        Html.text(Json.text(invoice, "status")),
                        Html.text(Money.of(Json.number(invoice, "total"), Json.text(invoice, "currency"))));
    }
}
