package io.parley.localstripe.portal;

import io.parley.localstripe.customer.Customers;
import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.http.Urls;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** Sessions of the customer portal in the API. One lasts a day. */
public final class PortalSessions {

    static final String TYPE = "billing_portal.session";

    private static final long DAY = 86_400;

    private final State state;
    private final Events events;
    private final String url;

    /**
     * Forgets sessions as their day ends.
     *
     * @param url where the pages are
     */
    public PortalSessions(State state, Events events, Agenda agenda, String url) {
        this.state = state;
        this.events = events;
        this.url = url;
        agenda.register(TYPE, session -> OptionalLong.of(Json.number(session, "created") + DAY), state::drop);
    }

    public void addTo(Routes routes) {
        routes.post("/v1/billing_portal/sessions", this::create);
    }

    private ObjectNode create(Call call) {
        ObjectNode customer = call.named(Customers.TYPE, call.params(), "customer");
        String id = Ids.next("bps");
        ObjectNode session = state.add(Json.object()
                .put("id", id)
                .put("object", TYPE)
                .put("created", state.now())
                .put("customer", Json.text(customer, "id"))
                .put("configuration", "bpc_local")
                .put("url", url + "/portal/" + id));
        if (call.params().has("return_url")) session.put("return_url", Urls.required(call.params(), "return_url"));
        call.params().copy(session, "locale");
        call.params().accept("configuration", "flow_data");
        events.happened("billing_portal.session.created", session);
        return session;
    }
}
