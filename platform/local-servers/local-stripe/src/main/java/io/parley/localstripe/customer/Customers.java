package io.parley.localstripe.customer;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.page.FormError;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Those who pay. */
public final class Customers {

    public static final String TYPE = "customer";

    private static final int PREFIX_LENGTH = 8;

    private final State state;
    private final Events events;
    private final TaxIds taxIds;
    private final List<Consumer<ObjectNode>> beforeDeletion = new ArrayList<>();

    public Customers(State state, Events events, TaxIds taxIds, Routes routes) {
        this.state = state;
        this.events = events;
        this.taxIds = taxIds;
        routes.post("/v1/customers", this::create);
        routes.get("/v1/customers", this::list);
        routes.get("/v1/customers/{id}", call -> call.object(TYPE));
        routes.post("/v1/customers/{id}", this::update);
        routes.delete("/v1/customers/{id}", this::delete);
    }

    /** What else ends with a customer. */
    public void beforeDeletion(Consumer<ObjectNode> end) {
        beforeDeletion.add(end);
    }

    public ObjectNode create(String email, String name) {
        ObjectNode customer = anew();
        if (!email.isEmpty()) customer.put("email", email);
        if (!name.isEmpty()) customer.put("name", name);
        events.happened("customer.created", customer);
        return customer;
    }

    /** Notes what a customer wrote on a page. */
    public void fillIn(ObjectNode customer, String name, String taxId) {
        if (!taxId.isEmpty()) {
            String kind =
                    TaxIds.kindOf(taxId).orElseThrow(() -> new FormError("taxId", "Write it as your tax office does."));
            taxIds.add(customer, kind, taxId);
        }
        if (name.isEmpty() || Json.is(customer, "name", name)) return;
        customer.put("name", name);
        events.happened("customer.updated", customer);
    }

    public void makeDefault(ObjectNode customer, String paymentMethod) {
        customer.withObjectProperty("invoice_settings").put("default_payment_method", paymentMethod);
        events.happened("customer.updated", customer);
    }

    public static Optional<String> defaultPaymentMethod(ObjectNode customer) {
        return Optional.of(Json.text(customer.path("invoice_settings"), "default_payment_method"))
                .filter(id -> !id.isEmpty());
    }

    private ObjectNode anew() {
        return state.add(Json.object()
                .put("id", Ids.next("cus"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("invoice_prefix", Ids.random(PREFIX_LENGTH).toUpperCase(Locale.ROOT)));
    }

    private ObjectNode create(Call call) {
        ObjectNode customer = anew();
        read(customer, call);
        call.params()
                .children("tax_id_data")
                .forEach(data -> taxIds.add(customer, data.required("type"), data.required("value")));
        events.happened("customer.created", customer);
        return customer;
    }

    private ObjectNode update(Call call) {
        ObjectNode customer = call.living(TYPE);
        read(customer, call);
        events.happened("customer.updated", customer);
        return customer;
    }

    private static void read(ObjectNode customer, Call call) {
        Params params = call.params();
        params.copy(customer, "email", "name", "description", "phone", "tax_exempt");
        params.metadata(customer);
        params.number("balance").ifPresent(balance -> customer.put("balance", balance));
        params.whenPresent(
                "address",
                address -> address.copy(
                        customer.withObjectProperty("address"),
                        "city",
                        "country",
                        "line1",
                        "line2",
                        "postal_code",
                        "state"));
        params.whenPresent(
                "invoice_settings",
                settings -> settings.text("default_payment_method").ifPresent(id -> {
                    call.named("payment_method", id, "invoice_settings[default_payment_method]");
                    customer.withObjectProperty("invoice_settings").put("default_payment_method", id);
                }));
        params.accept("preferred_locales", "shipping", "tax");
    }

    private ObjectNode list(Call call) {
        return Lists.page(
                call,
                TYPE,
                Lists.same(call.params(), "email")
                        .and(customer -> !customer.path("deleted").asBoolean()));
    }

    private ObjectNode delete(Call call) {
        ObjectNode customer = call.living(TYPE);
        beforeDeletion.forEach(end -> end.accept(customer));
        events.happened("customer.deleted", customer);
        String id = Json.text(customer, "id");
        return customer.removeAll().put("id", id).put("object", TYPE).put("deleted", true);
    }
}
