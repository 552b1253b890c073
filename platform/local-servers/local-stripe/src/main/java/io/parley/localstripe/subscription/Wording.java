package io.parley.localstripe.subscription;

import io.parley.localstripe.page.Days;
import io.parley.localstripe.page.Money;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import tools.jackson.databind.node.ObjectNode;

/** What invoices call a period, a trial, and time that is given back or paid for. */
final class Wording {

    private final State state;

    Wording(State state) {
        this.state = state;
    }

    String period(ObjectNode item) {
        ObjectNode price = price(item);
        return "%d × %s (at %s / %s)"
                .formatted(
                        Json.number(item, "quantity"),
                        product(price),
                        Money.of(Json.number(price, "unit_amount"), Json.text(price, "currency")),
                        Json.text(price.path("recurring"), "interval"));
    }

    String trial(ObjectNode item) {
        return "Trial period for " + product(price(item));
    }

    String unused(ObjectNode item, long at) {
        return "Unused time on " + counted(item) + " after " + Days.of(at);
    }

    String remaining(ObjectNode item, long at) {
        return "Remaining time on " + counted(item) + " after " + Days.of(at);
    }

    private String counted(ObjectNode item) {
        long quantity = Json.number(item, "quantity");
        String product = product(price(item));
        return quantity == 1 ? product : quantity + " × " + product;
    }

    private String product(ObjectNode price) {
        return Json.text(state.get(Json.text(price, "product")), "name");
    }

    private ObjectNode price(ObjectNode item) {
        return state.get(Json.text(item, "price"));
    }
}
