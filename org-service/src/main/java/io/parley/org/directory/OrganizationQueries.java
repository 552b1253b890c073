package io.parley.org.directory;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.security.tier.Feature;
import io.parley.security.tier.Tier;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class OrganizationQueries {

    private static final String VISIBLE =
            OrganizationRows.SEEN_BY_VIEWER + " and (o.visibility = 'public' or m.user_id is not null)\n";

    private static final String[] WITH_DOMAINS = Arrays.stream(Tier.values())
            .filter(tier -> tier.allows(Feature.CUSTOM_DOMAIN))
            .map(Tier::wire)
            .toArray(String[]::new);

    private static final String MINE = OrganizationRows.SEEN_BY_VIEWER + " and m.user_id is not null\n";

    private static final String OWNED_ALONE = """
              and m.role = 'owner'
              and not exists (select from membership other
                               where other.org_id = o.id and other.role = 'owner' and other.status = 'active'
                                 and other.user_id <> m.user_id)
            """;

    private static final String NEWEST_FIRST = """
              and (cast(:after as timestamptz) is null or (m.joined_at, o.id) < (:after, cast(:afterId as uuid)))
            order by m.joined_at desc, o.id desc
            limit :limit
            """;

    private static final String DISCOVER = OrganizationRows.SEEN_BY_VIEWER + """
              and o.visibility = 'public' and o.archived_at is null
              and (cast(:q as text) is null
                   or strpos(folded(concat_ws(' ', o.name, o.slug, o.description)), (select folded(:q))) > 0)
              and (cast(:category as text) is null or lower(o.category) = lower(:category))
              and (cast(:count as bigint) is null or o.member_count < :count
                   or (o.member_count = :count and o.id > :afterId))
            order by o.member_count desc, o.id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final LogoLinks logos;

    OrganizationQueries(JdbcClient jdbc, LogoLinks logos) {
        this.jdbc = jdbc;
        this.logos = logos;
    }

    /**
     * One organization, as this viewer sees it.
     *
     * @throws Problem {@code organization-not-found} if there is none, or none that this viewer may know of
     */
    public OrganizationView byId(UUID orgId, Viewer viewer) {
        return jdbc.sql(VISIBLE + " and o.id = :id")
                .param("id", orgId)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query((row, number) -> OrganizationRows.view(row))
                .optional()
                .map(logos::in)
                .orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
    }

    /** Empty if there is none, or none that this viewer may know of. */
    Optional<OrganizationView> bySlug(String slug, Viewer viewer) {
        return jdbc.sql(VISIBLE + " and o.slug = :slug")
                .param("slug", slug)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query((row, number) -> OrganizationRows.view(row))
                .optional()
                .map(logos::in);
    }

    /** That which is to be reached by this host; empty if there is none, or none that this viewer may know of. */
    Optional<OrganizationView> byHost(String host, Viewer viewer) {
        return jdbc.sql(VISIBLE + """
                         and o.tier = any(:tiers)
                         and o.id = (select d.org_id from organization_domain d
                                      where d.domain = :host and d.custom and d.state = 'verified')""")
                .param("host", host.toLowerCase(Locale.ROOT))
                .param("tiers", WITH_DOMAINS)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query((row, number) -> OrganizationRows.view(row))
                .optional()
                .map(logos::in);
    }

    /** The slug that an organization has now, of one that it had; empty if there is none that this viewer may know of. */
    Optional<String> slugInsteadOf(String former, Viewer viewer) {
        return jdbc.sql("select seen.slug from (" + VISIBLE + ") seen join former_slug f on f.org_id = seen.id"
                        + " where f.slug = :slug")
                .param("slug", former)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query(String.class)
                .optional();
    }

    Page<OrganizationView> mine(CurrentUser user, PageRequest page) {
        return joined(MINE + NEWEST_FIRST, user, page);
    }

    Page<OrganizationView> ownedAlone(CurrentUser user, PageRequest page) {
        return joined(MINE + OWNED_ALONE + NEWEST_FIRST, user, page);
    }

    private Page<OrganizationView> joined(String query, CurrentUser user, PageRequest page) {
        Optional<Cursor> cursor = page.after();
        var rows = jdbc.sql(query)
                .param("viewer", user.id())
                .param("after", cursor.map(c -> Columns.at(c.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", cursor.map(c -> c.uuid(1)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, number) -> OrganizationRows.mine(row))
                .list();
        return logos.in(Page.of(
                        rows,
                        page,
                        my -> Cursor.of(my.joinedAt(), my.organization().id()))
                .map(MyOrganization::organization));
    }

    Page<OrganizationView> discover(@Nullable String q, @Nullable String category, Viewer viewer, PageRequest page) {
        Optional<Cursor> cursor = page.after();
        var rows = jdbc.sql(DISCOVER)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .param("q", Texts.orNull(q), Types.VARCHAR)
                .param("category", Texts.orNull(category), Types.VARCHAR)
                .param("count", cursor.map(c -> c.number(0)).orElse(null), Types.BIGINT)
                .param("afterId", cursor.map(c -> c.uuid(1)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, number) -> OrganizationRows.view(row))
                .list();
        return logos.in(Page.of(rows, page, org -> Cursor.of(org.memberCount(), org.id())));
    }
}
