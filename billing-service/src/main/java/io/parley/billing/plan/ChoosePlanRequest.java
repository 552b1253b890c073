package io.parley.billing.plan;

import io.parley.security.tier.Tier;
import jakarta.validation.constraints.NotNull;

/** Which plan, and how often it is paid. */
public record ChoosePlanRequest(@NotNull Tier tier, @NotNull Interval interval) {}
