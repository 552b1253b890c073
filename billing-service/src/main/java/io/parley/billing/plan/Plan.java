package io.parley.billing.plan;

import io.parley.security.tier.Feature;
import io.parley.security.tier.Tier;
import java.util.Set;

/**
 * What an owner can choose.
 *
 * @param price for one interval, without tax
 * @param memberLimit how many members the organization may have
 * @param features what belongs to it, with all that belongs to smaller ones
 */
public record Plan(Tier tier, String name, Price price, Interval interval, int memberLimit, Set<Feature> features) {

    /** What it brings in a month, in the minor unit of the currency. */
    public long monthlyAmount() {
        return price.amount() / interval.months();
    }

    /** The name by which Stripe finds the price. */
    public String lookupKey() {
        return "parley_" + tier.wire() + "_" + interval.wire();
    }
}
