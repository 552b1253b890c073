package io.parley.billing.stripe;

import com.stripe.model.Price;
import com.stripe.net.RequestOptions;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import io.parley.billing.plan.Plan;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The prices at Stripe, found by our own names for them. One that isn't there, or costs something else than the settings say, is
 * made: whoever pays another one goes on paying that.
 */
@Component
public class PriceCatalog {

    private static final String TIER = "parley_tier";
    private static final String INTERVAL = "parley_interval";
    private static final String MINIMUM_SEATS = "parley_minimum_seats";

    private final Stripe stripe;
    private final Map<Plan, String> known = new ConcurrentHashMap<>();

    PriceCatalog(Stripe stripe) {
        this.stripe = stripe;
    }

    /** The id of the price of this plan. */
    public String idOf(Plan plan) {
        return known.computeIfAbsent(plan, this::findOrMake);
    }

    /** Whether who pays this price has this plan: today's price of it, or one of before. */
    public boolean isOf(Price price, Plan plan) {
        return price.getMetadata() != null
                && plan.tier().wire().equals(price.getMetadata().get(TIER))
                && plan.interval().wire().equals(price.getMetadata().get(INTERVAL));
    }

    /** How many seats are paid at least by who pays this price; null where it is paid once for all of them. */
    public @Nullable Integer minimumSeats(Price price) {
        String minimum =
                price.getMetadata() == null ? null : price.getMetadata().get(MINIMUM_SEATS);
        return minimum == null ? null : Integer.valueOf(minimum);
    }

    private String findOrMake(Plan plan) {
        PriceListParams named = PriceListParams.builder()
                .addLookupKey(plan.lookupKey())
                .setActive(true)
                .build();
        return stripe.call(client -> client.v1().prices().list(named)).getData().stream()
                .filter(price -> costs(price, plan))
                .findFirst()
                .orElseGet(() -> make(plan))
                .getId();
    }

    private Price make(Plan plan) {
        PriceCreateParams.Builder params = PriceCreateParams.builder()
                .setCurrency(plan.price().currency())
                .setUnitAmount(plan.price().amount())
                .setLookupKey(plan.lookupKey())
                .setTransferLookupKey(true)
                .setRecurring(PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.valueOf(
                                plan.interval().name()))
                        .build())
                .setProductData(PriceCreateParams.ProductData.builder()
                        .setName("Parley " + plan.name())
                        .build())
                .putMetadata(TIER, plan.tier().wire())
                .putMetadata(INTERVAL, plan.interval().wire());
        if (plan.minimumSeats() != null)
            params.putMetadata(MINIMUM_SEATS, plan.minimumSeats().toString());
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("price-%s-%d-%s-%s"
                        .formatted(
                                plan.lookupKey(),
                                plan.price().amount(),
                                plan.price().currency(),
                                plan.minimumSeats()))
                .build();
        return stripe.call(client -> client.v1().prices().create(params.build(), once));
    }

    private boolean costs(Price price, Plan plan) {
        return Objects.equals(price.getUnitAmount(), plan.price().amount())
                && Objects.equals(price.getCurrency(), plan.price().currency())
                && Objects.equals(minimumSeats(price), plan.minimumSeats());
    }
}
