package io.parley.localstripe.catalog;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What products cost: once, or again and again. */
public final class Prices {

    public static final String TYPE = "price";

    private final State state;
    private final Events events;
    private final Products products;

    public Prices(State state, Events events, Products products, Routes routes) {
        this.state = state;
        this.events = events;
        this.products = products;
        routes.post("/v1/prices", this::create);
        routes.get("/v1/prices", this::list);
        routes.get("/v1/prices/{id}", call -> call.object(TYPE));
        routes.post("/v1/prices/{id}", this::update);
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        ObjectNode price = fromData(call, params);
        readLookupKey(price, params);
        read(price, params);
        events.happened("price.created", price);
        return price;
    }

    /** A price as {@code price_data} describes it. */
    public ObjectNode fromData(Call call, Params params) {
        ObjectNode price = state.add(Json.object()
                .put("id", Ids.next("price"))
                .put("object", TYPE)
                .put("created", state.now())
                .put("currency", params.required("currency").toLowerCase(Locale.ROOT))
                .put("type", "one_time"));
        params.oneOf("billing_scheme", "per_unit", Set.of());
        params.copy(price, "tax_behavior");
        long amount = params.notNegative("unit_amount")
                .orElseThrow(() -> ApiError.invalid(
                        "parameter_missing",
                        params.nameOf("unit_amount"),
                        "Missing required param: " + params.nameOf("unit_amount") + "."));
        price.put("unit_amount", amount).put("unit_amount_decimal", Long.toString(amount));
        price.put("product", Json.text(product(call, params), "id"));
        params.whenPresent("recurring", recurring -> readRecurring(price, recurring));
        return price;
    }

    private ObjectNode product(Call call, Params params) {
        if (!params.has("product_data")) return call.named(Products.TYPE, params, "product");
        params.child("product_data").required("name");
        return products.create(Ids.next("prod"), params.child("product_data"));
    }

    private static void readRecurring(ObjectNode price, Params recurring) {
        recurring.required("interval");
        price.put("type", "recurring")
                .putObject("recurring")
                .put("interval", recurring.oneOf("interval", "month", Set.of("day", "week", "month", "year")))
                .put("interval_count", recurring.number("interval_count").orElse(1L))
                .put("usage_type", recurring.oneOf("usage_type", "licensed", Set.of()))
                .putNull("meter")
                .putNull("trial_period_days");
    }

    private ObjectNode update(Call call) {
        ObjectNode price = call.object(TYPE);
        readLookupKey(price, call.params());
        read(price, call.params());
        events.happened("price.updated", price);
        return price;
    }

    private static void read(ObjectNode price, Params params) {
        params.copy(price, "nickname", "tax_behavior");
        params.flag("active").ifPresent(active -> price.put("active", active));
        params.metadata(price);
    }

    private void readLookupKey(ObjectNode price, Params params) {
        boolean takes = params.isOn("transfer_lookup_key");
        params.text("lookup_key").ifPresent(key -> {
            for (ObjectNode other :
                    state.all(TYPE, found -> isOther(found, price) && Json.is(found, "lookup_key", key))) {
                if (!takes)
                    throw ApiError.invalid(
                            "resource_already_exists",
                            "lookup_key",
                            "A price (`%s`) already uses that lookup key.".formatted(Json.text(other, "id")));
                other.putNull("lookup_key");
            }
            price.put("lookup_key", key);
        });
    }

    private static boolean isOther(ObjectNode one, ObjectNode other) {
        return !one.path("id").equals(other.path("id"));
    }

    private ObjectNode list(Call call) {
        Params params = call.params();
        List<String> keys = params.texts("lookup_keys");
        boolean all = !params.has("active");
        boolean active = params.isOn("active");
        String interval = params.child("recurring").text("interval").orElse("");
        return Lists.page(
                call,
                TYPE,
                Lists.same(params, "product", "type", "currency")
                        .and(price -> all || price.path("active").asBoolean(true) == active)
                        .and(price -> keys.isEmpty() || keys.contains(Json.text(price, "lookup_key")))
                        .and(price -> interval.isEmpty() || Json.is(price.path("recurring"), "interval", interval)));
    }
}
