package io.parley.localstripe.invoice;

import io.parley.localstripe.customer.CardForm;
import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.page.CardFields;
import io.parley.localstripe.page.Days;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.page.Html;
import io.parley.localstripe.page.Money;
import io.parley.localstripe.page.Pdf;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code /invoice/<id>}: what an invoice is for, a way to pay it, and the same as a PDF. */
public final class InvoicePage {

    private static final int ID = 2;
    private static final String PDF = "/pdf";

    private final State state;
    private final Lines lines;
    private final InvoicePayments payments;

    public InvoicePage(State state, Lines lines, InvoicePayments payments) {
        this.state = state;
        this.lines = lines;
        this.payments = payments;
    }

    public Response answer(Request request) {
        String[] parts = request.path().split("/", -1);
        String id = parts.length > ID ? parts[ID] : "";
        try {
            return state.within(() -> answer(id, request));
        } catch (FormError error) {
            return state.within(() -> show(state.get(id), Optional.of(error)));
        }
    }

    private Response answer(String id, Request request) {
        Optional<ObjectNode> invoice = state.find(Invoices.TYPE, id).filter(found -> Json.has(found, "number"));
        if (invoice.isEmpty()) return Html.message(404, "There is no such invoice", "Its address may be cut short.");
        if (request.path().endsWith(PDF)) return Response.file("application/pdf", Pdf.of(text(invoice.get())));
        if (!request.method().equals("POST")) return show(invoice.get(), Optional.empty());
        if (Json.is(invoice.get(), "status", "open")) pay(invoice.get(), request);
        return Response.seeOther("/invoice/" + id);
    }

    private void pay(ObjectNode invoice, Request request) {
        CardForm typed = CardForm.read(request.params(), state.now());
        ObjectNode customer = state.get(Json.text(invoice, "customer"));
        ObjectNode method = payments.methods().attach(customer, typed.card(), typed.month(), typed.year());
        if (!payments.pay(invoice, Optional.of(method), true))
            throw new FormError("cardNumber", "Your card was declined.");
    }

    private Response show(ObjectNode invoice, Optional<FormError> error) {
        String rows = lines.of(invoice).stream()
                .map(line -> row(Json.text(line, "description"), money(invoice, Json.number(line, "amount"))))
                .collect(Collectors.joining());
        String sums = sums(invoice).stream()
                .map(sum -> row(sum.label(), sum.amount()))
                .collect(Collectors.joining());
        String form = Json.is(invoice, "status", "open")
                ? "<form method=\"post\">" + CardFields.html(error) + "<button class=\"primary\">Pay</button></form>"
                        + CardFields.help()
                : "";
        String body = "<p>%s. %s.</p><table>%s%s</table><p>%s</p>%s"
                .formatted(
                        Html.text(Days.of(Json.number(invoice, "created"))),
                        Html.text(Json.text(invoice, "status")),
                        rows,
                        sums,
                        Html.link(Json.text(invoice, "invoice_pdf"), "As PDF"),
                        form);
        return Html.page(error.isEmpty() ? 200 : 422, "Invoice " + Json.text(invoice, "number"), body);
    }

    private List<Sum> sums(ObjectNode invoice) {
        List<Sum> sums = new ArrayList<>();
        long off = Json.number(invoice, "subtotal") - Json.number(invoice, "total");
        if (off != 0) sums.add(new Sum("Discount", money(invoice, -off)));
        sums.add(new Sum("Total", money(invoice, Json.number(invoice, "total"))));
        sums.add(new Sum("Due", money(invoice, Json.number(invoice, "amount_remaining"))));
        return sums;
    }

    private List<String> text(ObjectNode invoice) {
        List<String> text = new ArrayList<>(List.of(
                "Invoice " + Json.text(invoice, "number"),
                "Test mode: no money moves",
                "",
                "Date: " + Days.of(Json.number(invoice, "created")),
                "For: " + Json.text(invoice, "customer_name") + " " + Json.text(invoice, "customer_email"),
                "Status: " + Json.text(invoice, "status"),
                ""));
        lines.of(invoice)
                .forEach(line ->
                        text.add(Json.text(line, "description") + ": " + money(invoice, Json.number(line, "amount"))));
        text.add("");
        sums(invoice).forEach(sum -> text.add(sum.label() + ": " + sum.amount()));
        return text;
    }

    private static String money(ObjectNode invoice, long amount) {
        return Money.of(amount, Json.text(invoice, "currency"));
    }

    private static String row(String label, String value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(Html.text(label), Html.text(value));
    }

    private record Sum(String label, String amount) {}
}
