package io.parley.billing.plan;

import io.parley.billing.plan.PlanProperties.Offer;
import io.parley.security.tier.Tier;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plans that can be bought, from the settings. */
@Component
public class Plans {

    private final List<Plan> plans;

    Plans(PlanProperties properties) {
        this.plans = properties.tiers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(offer -> Arrays.stream(Interval.values())
                        .map(interval -> plan(properties, offer.getKey(), offer.getValue(), interval)))
                .toList();
    }

    /** From the smallest to the biggest, each by the month and by the year. */
    public List<Plan> all() {
        return plans;
    }

    public Optional<Plan> find(Tier tier, Interval interval) {
        return plans.stream()
                .filter(plan -> plan.tier() == tier && plan.interval() == interval)
                .findFirst();
    }

    /**
     * The plan.
     *
     * @throws Problem {@code invalid-request} if it is none that an owner can choose
     */
    public Plan require(Tier tier, Interval interval) {
        return find(tier, interval)
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("/tier", "is arranged by our staff"));
    }

    private static Plan plan(PlanProperties properties, Tier tier, Offer offer, Interval interval) {
        int months = interval == Interval.YEAR ? properties.monthsPaidInYear() : interval.months();
        Price price = new Price(offer.monthly() * months, properties.currency());
        Integer minimumSeats = offer.perSeat() ? offer.minimumSeats() : null;
        return new Plan(tier, offer.name(), price, interval, offer.memberLimit(), tier.features(), minimumSeats);
    }
}
