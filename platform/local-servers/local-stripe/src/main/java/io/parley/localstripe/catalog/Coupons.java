package io.parley.localstripe.catalog;

import io.parley.localstripe.event.Events;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Call;
import io.parley.localstripe.http.Lists;
import io.parley.localstripe.http.Params;
import io.parley.localstripe.http.Routes;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Coupons: a share or an amount off, once, for some months or for ever. */
public final class Coupons {

    public static final String TYPE = "coupon";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final State state;
    private final Events events;

    public Coupons(State state, Events events, Agenda agenda) {
        this.state = state;
        this.events = events;
        agenda.register(TYPE, Coupons::lastDay, coupon -> coupon.put("valid", false));
    }

    public void addTo(Routes routes) {
        routes.post("/v1/coupons", this::create);
        routes.get(
                "/v1/coupons",
                call -> Lists.page(call, TYPE, coupon -> !coupon.path("deleted").asBoolean()));
        routes.get("/v1/coupons/{id}", call -> call.living(TYPE));
        routes.post("/v1/coupons/{id}", this::update);
        routes.delete("/v1/coupons/{id}", this::delete);
    }

    /** One more has it. */
    public ObjectNode redeem(ObjectNode coupon, String param) {
        if (!isValid(coupon)) throw ApiError.invalid("coupon_expired", param, "This coupon has expired.");
        coupon.put("times_redeemed", Json.number(coupon, "times_redeemed") + 1);
        return coupon.put("valid", isValid(coupon));
    }

    private static OptionalLong lastDay(ObjectNode coupon) {
        boolean ends = Json.has(coupon, "redeem_by") && coupon.path("valid").asBoolean(true);
        return ends ? OptionalLong.of(Json.number(coupon, "redeem_by")) : OptionalLong.empty();
    }

    private boolean isValid(ObjectNode coupon) {
        boolean late = Json.has(coupon, "redeem_by") && Json.number(coupon, "redeem_by") <= state.now();
        boolean used = Json.has(coupon, "max_redemptions")
                && Json.number(coupon, "times_redeemed") >= Json.number(coupon, "max_redemptions");
        return !late && !used;
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        String id = params.text("id").orElseGet(() -> Ids.random(8));
        if (state.find(TYPE, id).filter(found -> !found.has("deleted")).isPresent())
            throw ApiError.invalid("resource_already_exists", "id", "Coupon already exists.");
        ObjectNode coupon =
                state.add(Json.object().put("id", id).put("object", TYPE).put("created", state.now()));
        readValue(coupon, params);
        readDuration(coupon, params);
        params.number("max_redemptions").ifPresent(most -> coupon.put("max_redemptions", most));
        params.number("redeem_by").ifPresent(time -> coupon.put("redeem_by", time));
        params.copy(coupon, "name");
        params.metadata(coupon);
        events.happened("coupon.created", coupon);
        return coupon;
    }

    private static void readValue(ObjectNode coupon, Params params) {
        if (params.has("percent_off") == params.has("amount_off"))
            throw ApiError.invalid(
                    "parameter_missing", "percent_off", "You must pass exactly one of `percent_off` or `amount_off`.");
        params.notNegative("amount_off")
                .ifPresent(amount -> coupon.put("amount_off", amount)
                        .put("currency", params.required("currency").toLowerCase(Locale.ROOT)));
        params.text("percent_off").ifPresent(text -> coupon.put("percent_off", percent(text)));
    }

    private static double percent(String text) {
        try {
            BigDecimal percent = new BigDecimal(text);
            if (percent.signum() > 0 && percent.compareTo(WHOLE) <= 0) return percent.doubleValue();
        } catch (NumberFormatException _) {
            throw ApiError.invalid("", "percent_off", "Invalid decimal: " + text);
        }
        throw ApiError.invalid("", "percent_off", "Invalid percent_off: must be more than 0 and at most 100.");
    }

    private static void readDuration(ObjectNode coupon, Params params) {
        String duration = params.oneOf("duration", "once", Set.of("forever", "repeating"));
        coupon.put("duration", duration);
        if (!duration.equals("repeating")) return;
        params.required("duration_in_months");
        params.number("duration_in_months").ifPresent(months -> coupon.put("duration_in_months", months));
    }

    private ObjectNode update(Call call) {
        ObjectNode coupon = call.living(TYPE);
        call.params().copy(coupon, "name");
        call.params().metadata(coupon);
        events.happened("coupon.updated", coupon);
        return coupon;
    }

    private ObjectNode delete(Call call) {
        ObjectNode coupon = call.living(TYPE);
        events.happened("coupon.deleted", coupon);
        return coupon.put("deleted", true).put("valid", false);
    }
}
