package io.parley.billing.plan;

import io.parley.security.tier.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is sold.
 *
 * @param currency ISO 4217 in lower case
 * @param monthsPaidInYear how many months one pays who pays a year at once
 * @param tiers what each tier costs and holds, and whether it bills by the seat; what isn't named can't be bought
 * @param trial how long and with how many members an organization may be tried out
 */
@Validated
@ConfigurationProperties("parley.billing.plans")
public record PlanProperties(
        @Pattern(regexp = "[a-z]{3}") String currency,
        @Positive int monthsPaidInYear,
        @NotEmpty Map<Tier, @Valid Offer> tiers,
        @Valid Trial trial) {

    /**
     * One tier.
     *
     * @param monthly for a month, in the minor unit of the currency; for one seat where it bills by the seat
     * @param perSeat whether every seat that is taken is paid, rather than all of them together
     * @param minimumSeats how many are paid at least where it bills by the seat
     */
    public record Offer(
            @NotBlank String name,
            @Positive long monthly,
            @Positive int memberLimit,
            boolean perSeat,
            @DefaultValue("1") @Positive int minimumSeats) {

        @AssertTrue(message = "pays more seats than it has")
        boolean isMinimumWithinLimit() {
            return minimumSeats <= memberLimit;
        }
    }

    /** What an organization begins with. */
    public record Trial(Duration length, @Positive int memberLimit) {}
}
