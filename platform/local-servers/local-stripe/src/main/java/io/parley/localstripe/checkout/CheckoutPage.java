package io.parley.localstripe.checkout;

import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.page.CardFields;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.page.Html;
import io.parley.localstripe.page.Money;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /checkout/<session>}: what is bought, and the card that pays. */
public final class CheckoutPage {

    private final State state;
    private final SessionItems items;
    private final Completion completion;

    public CheckoutPage(State state, SessionItems items, Completion completion) {
        this.state = state;
        this.items = items;
        this.completion = completion;
    }

    public Response answer(Request request) {
        String id = request.path().replaceFirst("^/checkout/", "");
        try {
            return state.within(() -> answer(id, request));
        } catch (FormError error) {
            return state.within(() -> show(state.get(id), Optional.of(error)));
        }
    }

    private Response answer(String id, Request request) {
        Optional<ObjectNode> session = state.find(Sessions.TYPE, id);
        if (session.isEmpty()) return Html.message(404, "There is no such checkout", "Its address may be cut short.");
        boolean submits = request.method().equals("POST");
        return submits ? submit(session.get(), request) : show(session.get(), Optional.empty());
    }

    /** A second submission of what is complete leads where the first did. */
    private Response submit(ObjectNode session, Request request) {
        if (Json.is(session, "status", "open")) completion.complete(session, request.params());
        if (!Json.is(session, "status", "complete")) return show(session, Optional.empty());
        return Response.seeOther(successUrl(session));
    }

    private Response show(ObjectNode session, Optional<FormError> error) {
        return switch (Json.text(session, "status")) {
            case "complete" -> Html.page(200, "This is paid", "<p>" + Html.link(successUrl(session), "Go on") + "</p>");
            case "expired" -> Html.message(410, "This checkout has expired", "Begin again where you came from.");
            default -> Html.page(error.isEmpty() ? 200 : 422, title(session), body(session, error));
        };
    }

    private String title(ObjectNode session) {
        if (Json.is(session, "mode", "payment")) return "Pay";
        return items.trialEnd(session) > 0 ? "Start your trial" : "Subscribe";
    }

    private String body(ObjectNode session, Optional<FormError> error) {
        String back = Json.has(session, "cancel_url")
                ? "<p>" + Html.link(Json.text(session, "cancel_url"), "Back") + "</p>"
                : "";
        String general = error.map(known -> known.messageFor("")).orElse("");
        String complaint = general.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">" + Html.text(general) + "</p>";
        return back + summary(session) + complaint + form(session, error) + CardFields.help();
    }

    private String summary(ObjectNode session) {
        String currency = Json.text(session, "currency");
        String rows = items.of(session).stream()
                .map(item -> row(
                        "%d × %s".formatted(Json.number(item, "quantity"), Json.text(item, "description")),
                        Money.of(Json.number(item, "amount_subtotal"), currency) + interval(item)))
                .collect(Collectors.joining());
        long off = Json.number(session.path("total_details"), "amount_discount");
        if (off > 0) rows += row("Discount", Money.of(-off, currency));
        long trialEnd = items.trialEnd(session);
        if (trialEnd > 0)
            rows += row(
                    "Free until",
                    Instant.ofEpochSecond(trialEnd)
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString());
        return "<table>" + rows + row("Due today", Money.of(Json.number(session, "amount_total"), currency))
                + "</table>";
    }

    private String interval(ObjectNode item) {
        ObjectNode price = state.get(Json.text(item, "price"));
        String interval = Json.text(price.path("recurring"), "interval");
        return interval.isEmpty() ? "" : " / " + interval;
    }

    private static String row(String label, String value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(Html.text(label), Html.text(value));
    }

    private String form(ObjectNode session, Optional<FormError> error) {
        String email = Json.has(session, "customer")
                ? ""
                : Html.field(
                        "email",
                        "E-mail",
                        "type=\"email\" autocomplete=\"email\" required value=\"%s\""
                                .formatted(Html.text(Json.text(session, "customer_email"))),
                        error);
        String card = completion.needsCard(session) ? CardFields.html(error) : "";
        String name = Html.field("billingName", "Name on the card", "autocomplete=\"cc-name\"", error);
        String taxId =
                session.has("local_tax_ids") ? Html.field("taxId", "Tax id, if you buy as a business", "", error) : "";
        return "<form method=\"post\">" + email + card + name + taxId
                + "<button class=\"primary\">%s</button></form>".formatted(title(session));
    }

    private static String successUrl(ObjectNode session) {
        return Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"));
    }
}
