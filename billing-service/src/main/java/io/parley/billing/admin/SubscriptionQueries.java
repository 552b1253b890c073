package io.parley.billing.admin;

import io.parley.billing.account.AccountStatus;
import io.parley.security.tier.Tier;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SubscriptionQueries {

    private static final String LIST = """
            select a.*, coalesce((select used from seat_change s where s.org_id = a.org_id order by epoch desc limit 1), 0)
                   as seats_used
            from account a
            where (cast(:q as text) is null or strpos(lower(a.name || ' ' || a.slug || ' ' || a.org_id || ' '
                       || coalesce(a.customer_id, '')), lower(:q)) > 0)
              and (cast(:status as text) is null or a.status = :status)
              and (cast(:tier as text) is null or a.tier = :tier)
              and (cast(:after as timestamptz) is null or (a.opened_at, a.org_id) < (:after, :afterId))
            order by a.opened_at desc, a.org_id desc limit :limit""";

    private static final int MANY = 1000;

    private final JdbcClient jdbc;

    SubscriptionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of those that are wanted. */
    Page<SubscriptionRow> list(Wish wish, PageRequest page) {
        Optional<Cursor> cursor = page.after();
        List<SubscriptionRow> rows = jdbc.sql(LIST)
                .param("q", Texts.orNull(wish.q()), Types.VARCHAR)
                .param("status", wish.status() == null ? null : wish.status().wire(), Types.VARCHAR)
                .param("tier", wish.tier() == null ? null : wish.tier().wire(), Types.VARCHAR)
                .param("after", cursor.map(c -> Columns.at(c.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", cursor.map(c -> c.uuid(1)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, _) -> SubscriptionRow.of(row))
                .list();
        return Page.of(rows, page, SubscriptionQueries::after);
    }

    /** All of those that are wanted, read in pages so that no query is long. */
    List<SubscriptionRow> all(Wish wish) {
        List<SubscriptionRow> all = new ArrayList<>();
        Page<SubscriptionRow> page = list(wish, new PageRequest(MANY, null));
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = list(wish, new PageRequest(MANY, after(all.getLast())));
            all.addAll(page.items());
        }
        return all;
    }

    private static Cursor after(SubscriptionRow last) {
        return Cursor.of(last.openedAt(), last.orgId());
    }

    /**
     * What is looked for; what is null doesn't matter.
     *
     * @param q is in the name, slug, id or customer id
     */
    record Wish(
            @Nullable String q,
            @Nullable AccountStatus status,
            @Nullable Tier tier) {}
}
