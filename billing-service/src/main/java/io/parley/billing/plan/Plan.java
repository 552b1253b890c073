package io.parley.billing.plan;

import io.parley.security.tier.Feature;
import io.parley.security.tier.Tier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can choose.
 *
 * @param price for one interval, without tax; of one seat where it bills by the seat
 * @param memberLimit how many members the organization may have
 * @param features what belongs to it, with all that belongs to smaller ones
 * @param minimumSeats how many seats are paid at least; null where it doesn't bill by the seat
 */
public record Plan(
        Tier tier,
        String name,
        Price price,
        Interval interval,
        int memberLimit,
        Set<Feature> features,
        @Nullable Integer minimumSeats) {

    /** How many times the price is paid while so many seats are taken. */
    public int quantity(int seatsUsed) {
        return minimumSeats == null ? 1 : Math.max(minimumSeats, seatsUsed);
    }

    /** The name by which Stripe finds the price. */
    public String lookupKey() {
        return "parley_" + tier.wire() + "_" + interval.wire();
    }
}
