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
import tools.jackson.databind.node.ObjectNode;

/** What is sold. */
public final class Products {

    static final String TYPE = "product";

    private final State state;
    private final Events events;

    public Products(State state, Events events, Routes routes) {
        this.state = state;
        this.events = events;
        routes.post("/v1/products", this::create);
        routes.get("/v1/products", this::list);
        routes.get("/v1/products/{id}", call -> call.object(TYPE));
        routes.post("/v1/products/{id}", this::update);
        routes.delete("/v1/products/{id}", this::delete);
    }

    private ObjectNode create(Call call) {
        String id = call.params().text("id").orElseGet(() -> Ids.next("prod"));
        if (state.find(id).isPresent())
            throw ApiError.invalid("resource_already_exists", "id", "Product already exists.");
        call.params().required("name");
        return create(id, call.params());
    }

    ObjectNode create(String id, Params params) {
        ObjectNode product =
                state.add(Json.object().put("id", id).put("object", TYPE).put("created", state.now()));
        read(product, params);
        events.happened("product.created", product);
        return product;
    }

    private ObjectNode update(Call call) {
        ObjectNode product = call.living(TYPE);
        read(product, call.params());
        events.happened("product.updated", product);
        return product;
    }

    private void read(ObjectNode product, Params params) {
        params.copy(
                product,
                "name",
                "description",
                "url",
                "unit_label",
                "tax_code",
                "statement_descriptor",
                "default_price");
        params.flag("active").ifPresent(active -> product.put("active", active));
        params.metadata(product);
        params.accept("images", "marketing_features", "type");
        product.put("updated", state.now());
    }

    private ObjectNode list(Call call) {
        List<String> ids = call.params().texts("ids");
        boolean all = !call.params().has("active");
        boolean active = call.params().isOn("active");
        return Lists.page(
                call,
                TYPE,
                product -> !product.path("deleted").asBoolean()
                        && (all || product.path("active").asBoolean(true) == active)
                        && (ids.isEmpty() || ids.contains(Json.text(product, "id"))));
    }

    private ObjectNode delete(Call call) {
        ObjectNode product = call.living(TYPE);
        String id = Json.text(product, "id");
        if (!state.all(Prices.TYPE, price -> Json.is(price, "product", id)).isEmpty())
            throw ApiError.invalid(
                    "", "id", "This product cannot be deleted because it has one or more user-created prices.");
        events.happened("product.deleted", product);
        return product.removeAll().put("id", id).put("object", TYPE).put("deleted", true);
    }
}
