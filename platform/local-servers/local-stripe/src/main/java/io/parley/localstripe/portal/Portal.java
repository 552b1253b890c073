package io.parley.localstripe.portal;

import io.parley.localstripe.customer.CardForm;
import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.customer.PaymentMethods;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import io.parley.localstripe.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What customers can do for themselves. */
public final class Portal {

    private final State state;
    private final Customers customers;
    private final PaymentMethods methods;
    private final Subscriptions subscriptions;

    public Portal(State state, Customers customers, PaymentMethods methods, Subscriptions subscriptions) {
        this.state = state;
        this.customers = customers;
        this.methods = methods;
        this.subscriptions = subscriptions;
    }

    /** The card that pays from now on, whatever there is to pay. */
    void changeCard(ObjectNode customer, Params form) {
        CardForm typed = CardForm.read(form, state.now());
        String card = Json.text(methods.attach(customer, typed.card(), typed.month(), typed.year()), "id");
        customers.makeDefault(customer, card);
        for (ObjectNode subscription : livingOf(customer)) {
            subscription.put("default_payment_method", card);
            subscriptions.changed(subscription);
        }
    }

    /** Has a subscription of this customer's end with its period, or not. */
    void end(ObjectNode customer, String subscription, boolean ends) {
        livingOf(customer).stream()
                .filter(own -> Json.is(own, "id", subscription))
                .forEach(own -> subscriptions.endWithPeriod(own, ends));
    }

    List<ObjectNode> livingOf(ObjectNode customer) {
        String id = Json.text(customer, "id");
        return state.all(
                Subscriptions.TYPE,
                subscription -> Json.is(subscription, "customer", id) && !Subscriptions.isEnded(subscription));
    }

    Optional<ObjectNode> cardOf(ObjectNode customer) {
        return livingOf(customer).stream()
                .map(subscription -> Json.text(subscription, "default_payment_method"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .or(() -> Customers.defaultPaymentMethod(customer))
                .flatMap(state::find);
    }
}
