package io.parley.billing.admin;

import io.parley.web.page.Page;
import io.parley.web.page.Paged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what organizations have, the newest first. */
record SubscriptionList(
        List<SubscriptionRow> items, @Nullable String nextCursor) implements Paged, CsvTable {

    private static final List<@Nullable Object> COLUMNS = List.of(
            "orgId",
            "name",
            "slug",
            "tier",
            "interval",
            "status",
            "monthlyAmount",
            "seatsUsed",
            "seatLimit",
            "openedAt",
            "trialEndsAt",
            "currentPeriodEnd",
            "pastDueSince",
            "customerId");

    static SubscriptionList of(Page<SubscriptionRow> page) {
        return new SubscriptionList(page.items(), page.nextCursor());
    }

    @Override
    public List<List<@Nullable Object>> csv() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        items.forEach(item -> rows.add(cells(item)));
        return rows;
    }

    private static List<@Nullable Object> cells(SubscriptionRow row) {
        return Arrays.asList(
                row.orgId(),
                row.name(),
                row.slug(),
                row.tier().wire(),
                row.interval() == null ? null : row.interval().wire(),
                row.status().wire(),
                row.monthlyAmount(),
                row.seatsUsed(),
                row.seatLimit(),
                row.openedAt(),
                row.trialEndsAt(),
                row.currentPeriodEnd(),
                row.pastDueSince(),
                row.customerId());
    }
}
