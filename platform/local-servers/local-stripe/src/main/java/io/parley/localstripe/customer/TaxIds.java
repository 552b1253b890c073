package io.parley.localstripe.customer;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Expansion;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers by which tax offices know customers; a form that can't be is refused. */
public final class TaxIds {

    private static final String TYPE = "tax_id";
    private static final String EUROPE =
            "(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)";
    private static final Map<String, Pattern> FORMS = Map.of(
            "eu_vat", Pattern.compile(EUROPE + "(?=.*[0-9])[0-9A-Z+*]{8,12}"),
            "gb_vat", Pattern.compile("GB[0-9A-Z]{5,12}"),
            "ch_vat", Pattern.compile("CHE-?[0-9.]{9,11} ?(MWST|TVA|IVA)"),
            "us_ein", Pattern.compile("[0-9]{2}-?[0-9]{7}"),
            "no_vat", Pattern.compile("[0-9]{9}MVA"),
            "au_abn", Pattern.compile("[0-9]{11}"));

    private final State state;
    private final Events events;

    public TaxIds(State state, Events events, Routes routes, Expansion expansion) {
        this.state = state;
        this.events = events;
        expansion.include("customer.tax_ids", customer -> {
            String id = Json.text(customer, "id");
            return Shapes.listOf(of(id), "/v1/customers/" + id + "/tax_ids");
        });
        routes.post(
                "/v1/customers/{id}/tax_ids",
                call -> add(
                        call.living(Customers.TYPE),
                        call.params().required("type"),
                        call.params().required("value")));
        routes.get(
                "/v1/customers/{id}/tax_ids",
                call -> Lists.page(
                        call, of(Json.text(call.object(Customers.TYPE), "id")).reversed()));
        routes.get("/v1/customers/{id}/tax_ids/{taxId}", this::find);
        routes.delete("/v1/customers/{id}/tax_ids/{taxId}", this::delete);
    }

    public ObjectNode add(ObjectNode customer, String type, String value) {
        if (!matches(type, value)) throw ApiError.invalid("tax_id_invalid", "value", "Invalid value for " + type + ".");
        String customerId = Json.text(customer, "id");
        ObjectNode taxId = state.add(Json.object()
                .put("id", Ids.next("txi"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("customer", customerId)
                .put("type", type)
                .put("value", value)
                .put(
                        "country",
                        type.equals("eu_vat")
                                ? value.substring(0, 2)
                                : type.substring(0, 2).toUpperCase(Locale.ROOT)));
        taxId.putObject("owner")
                .put("customer", customerId)
                .put("type", "customer")
                .putNull("customer_account");
        events.happened("customer.tax_id.created", taxId);
        return taxId;
    }

    /** The kind of a number by its form; empty for none that we know. */
    public static Optional<String> kindOf(String value) {
        return Stream.of("gb_vat", "ch_vat", "no_vat", "us_ein", "au_abn", "eu_vat")
                .filter(kind -> matches(kind, value))
                .findFirst();
    }

    /** As invoices show them. */
    public ArrayNode onInvoices(String customer) {
        ArrayNode shown = Json.array();
        of(customer)
                .forEach(taxId -> shown.addObject()
                        .put("type", Json.text(taxId, "type"))
                        .put("value", Json.text(taxId, "value")));
        return shown;
    }

    private static boolean matches(String type, String value) {
        Pattern form = FORMS.get(type);
        return form != null && form.matcher(value.toUpperCase(Locale.ROOT)).matches();
    }

    private List<ObjectNode> of(String customer) {
        return state.all(TYPE, taxId -> Json.is(taxId, "customer", customer));
    }

    private ObjectNode find(Call call) {
        String customer = Json.text(call.object(Customers.TYPE), "id");
        String id = call.ids().getOrDefault("taxId", "");
        return state.find(TYPE, id)
                .filter(taxId -> Json.is(taxId, "customer", customer))
                .orElseThrow(() -> ApiError.missing("tax_id", id, "id"));
    }

    private ObjectNode delete(Call call) {
        ObjectNode taxId = find(call);
        events.happened("customer.tax_id.deleted", taxId);
        state.drop(taxId);
        return Json.object()
                .put("id", Json.text(taxId, "id"))
                .put("object", TYPE)
                .put("deleted", true);
    }
}
